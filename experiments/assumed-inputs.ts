import { policiesOf } from '../library/policies.ts';
import type { Library } from '../library/library.ts';
import { parseInstant } from '../rules/days.ts';
import { scaled, type Explanation } from '../rules/parameter.ts';
import type { Settings, Text } from '../schemas/types.ts';
import { deskNames } from '../world/desks.ts';
import { deskTexts } from './measures.ts';
import type { SettingValue, WorldChoice } from './settings.ts';

/** A number that is marked assumed, as a setting, and how it may be otherwise in one world. */
export interface AssumedInput {
  readonly setting: string;
  readonly title: Text;
  /** Its value moved by a factor. */
  readonly moved: (factor: number) => SettingValue;
}

/**
 * The inputs of a world that rest on assumption: durations and shares of the policy on its first day, prices and counts, and
 * numbers of servers. What the experiment sets itself is not among them, nor are switches and times of the clock.
 */
export function assumedInputs(
  { port, reforms, start }: WorldChoice,
  given: Settings,
  library: Library,
): AssumedInput[] {
  const policies = policiesOf(port, library, { reforms });
  if ('problems' in policies) throw new Error(JSON.stringify(policies.problems));
  const policy = policies.book.at(parseInstant(start));
  const parameters = policy.names.flatMap((name) => {
    const found = policy.explain(name);
    const setting = `parameters.${name}`;
    if (found.mark !== 'assumed' || !canMove(found)) return [];
    return [{ setting, title: found.title, moved: (factor: number) => moved(found, factor) }];
  });
  const desks = deskNames.flatMap((name) => {
    const desk = port.desks[name];
    if (desk?.mark !== 'assumed') return [];
    const { zh, en } = deskTexts[name];
    return [
      {
        setting: `port.desks.${name}.servers`,
        title: { zh: `${zh}数量`, en: `servers, ${en}` },
        moved: (factor: number) => Math.max(1, Math.round(desk.servers * factor)),
      },
    ];
  });
  return [...parameters, ...desks].filter(({ setting }) => !Object.hasOwn(given, setting));
}

/** A share of 0 or 1 says that something never or always is; times of the clock and terms in days are no durations. */
function canMove({ value, unit }: Explanation): boolean {
  if (typeof value === 'boolean') return false;
  if (typeof value === 'object') return true;
  if (unit === 'ratio') return value > 0 && value < 1;
  return (unit === 'count' || unit.startsWith('CNY')) && value > 0;
}

/** Durations, prices and counts times a factor; of a share the odds, so that it stays one. */
function moved({ value, unit }: Explanation, factor: number): SettingValue {
  if (typeof value === 'object') return { ...scaled(value, factor) };
  const number = Number(value);
  return unit === 'ratio' ? (factor * number) / (1 + (factor - 1) * number) : factor * number;
}
