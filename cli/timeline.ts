import { hour, instantText } from '../rules/days.ts';
import { roleNames, roles } from '../workflows/roles.ts';
import type { FlowNames } from '../workflows/step-table.ts';
import type { LiveWorld } from '../world/live.ts';
import type { TraceKind } from '../world/trace.ts';
import { cutTo, padTo, widthOf } from './columns.ts';
import { eventText } from './event-text.ts';
import type { Terminal } from './terminal.ts';

const shownUsually: ReadonlySet<TraceKind> = new Set(['message', 'decision', 'transition']);
const longestEntity = 44; // columns
const shortestEntity = 16; // columns
const wantedForWords = 40; // columns
const hoursWidth = 10; // columns
const dateTimeLength = 'YYYY-MM-DDTHH:mm:ss'.length;

const gap = '  ';

const headings = {
  zh: ['小时', '时间 +08:00', '角色', '实体', '事件'],
  en: ['hours', 'time +08:00', 'role', 'entity', 'event'],
} as const;

const sinceStart = { zh: '始', en: 'S' } as const;
const sinceArrival = { zh: '抵', en: 'A' } as const;

/** What of a trace to print. */
export interface TimelineOptions {
  readonly flows: readonly FlowNames[];
  readonly start: number;
  /** Also timers, desks and notes. */
  readonly all: boolean;
}

/** Prints a trace, one line an event, in columns as wide as the screen has room for. */
export function printTimeline(live: LiveWorld, terminal: Terminal, options: TimelineOptions): void {
  const { language } = terminal;
  const events = live.trace.filter(({ kind }) => options.all || shownUsually.has(kind));
  const arrival = arrivalOf(live);
  const roleWidth = Math.max(...roles.map((role) => widthOf(roleNames[role][language])));
  const gaps = 4 * gap.length;
  const room = terminal.width - hoursWidth - dateTimeLength - roleWidth - gaps - wantedForWords;
  const longest = Math.max(shortestEntity, Math.min(longestEntity, room));
  const entityWidth = Math.min(longest, widest(events.map(({ entity }) => entity)));
  const widths = [hoursWidth, dateTimeLength, roleWidth, entityWidth];
  const print = (cells: readonly string[], paint: (text: string) => string): void => {
    const what = cells[widths.length] ?? '';
    const left = widths.map((width, index) => padTo(cutTo(cells[index] ?? '', width), width));
    const lead = left.join(gap) + gap;
    terminal.out((lead + paint(cutTo(what, terminal.width - widthOf(lead)))).trimEnd());
  };
  print(headings[language], (text) => text);
  for (const event of events) {
    const { text, style } = eventText(event, options.flows, language);
    const since = hoursText(event.at, { arrival, start: options.start, language });
    const time = instantText(event.at).slice(0, dateTimeLength).replace('T', ' ');
    const cells = [since, time, roleNames[event.role][language], event.entity, text];
    print(cells, (shown) => (style ? terminal.paint(style, shown) : shown));
  }
}

/** When the first goods or vehicle arrived; undefined where none did. */
function arrivalOf({ world, trace }: LiveWorld): number | undefined {
  const names = new Set(trace.map(({ entity }) => entity));
  const slots = [...names].flatMap((name) => world.register.find(world.entities, name) ?? []);
  const instants = slots.map((slot) => world.entities.arrivedAt[slot] ?? NaN);
  const known = instants.filter((at) => !Number.isNaN(at));
  return known.length > 0 ? Math.min(...known) : undefined;
}

interface Origin {
  readonly arrival: number | undefined;
  readonly start: number;
  readonly language: Terminal['language'];
}

/** Hours since arrival, or before it since the start, told apart by a letter. */
function hoursText(at: number, { arrival, start, language }: Origin): string {
  const arrived = arrival !== undefined && at >= arrival;
  const hours = ((at - (arrived ? arrival : start)) / hour).toFixed(2);
  const mark = (arrived ? sinceArrival : sinceStart)[language];
  return `${mark}+`.concat(hours.padStart(hoursWidth - widthOf(mark) - 1));
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
