import type { InspectionNotice, Problem } from '../../schemas/types.ts';
import { memberOf } from '../../schemas/pointer.ts';
import { Trait } from '../entities.ts';
import type { World } from '../world.ts';

type Method = InspectionNotice['methods'][number];
const methods: readonly Method[] = ['machine', 'manual', 'joint', 'sampling'];

/** Decisions that send a paper back, with what is wrong. */
const sendingBack: ReadonlySet<string> = new Set(['REJECT', 'RETURN', 'REFUSE', 'REFUSE_NOTICE']);

/**
 * Lets what is said with a decision take effect: how to inspect (`methods`), how much was `undervalued`, or what is wrong (`code`, `reason`), which
 * then stands in the papers and in the receipt. Anything else is only written down.
 */
export function applyDecisionData(world: World, slot: number, event: string, data: object): void {
  if (event === 'ORDER_INSPECTION') applyMethods(world, slot, data);
  if (event === 'FIND_DIFFERENCE') applyUndervalued(world, slot, data);
  if (!sendingBack.has(event)) return;
  const problem = problemIn(data);
  if (!problem) return;
  const dossier = world.register.open(slot);
  dossier.problems = [...dossier.problems, problem];
}

function applyMethods(world: World, slot: number, data: object): void {
  const wanted = memberOf(data, 'methods');
  if (!Array.isArray(wanted)) return;
  for (const method of methods)
    if (wanted.includes(method)) world.entities.set(slot, Trait[method]);
}

/** The share of the value that was not declared, as the audit found (`undervalued`). */
function applyUndervalued(world: World, slot: number, data: object): void {
  const share = memberOf(data, 'undervalued');
  if (typeof share === 'number' && share > 0) world.register.open(slot).undervalued = share;
}

function problemIn(data: object): Problem | undefined {
  const reason = memberOf(data, 'reason');
  const code = memberOf(data, 'code');
  const zh = memberOf(reason, 'zh');
  const en = memberOf(reason, 'en');
  if (typeof code !== 'string' && typeof zh !== 'string') return undefined;
  const name = typeof code === 'string' ? code : 'office-decision';
  const message = {
    zh: typeof zh === 'string' ? zh : `${name}。`,
    en: typeof en === 'string' ? en : `${name}.`,
  };
  return { code: name, severity: 'error', path: '', message };
}
