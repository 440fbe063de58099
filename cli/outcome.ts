import type { WorldView } from '../world/view.ts';
import { padTo, widthOf } from './columns.ts';
import type { Terminal } from './terminal.ts';

const clockNames = {
  overall: { zh: '整体通关时间', en: 'overall (arrival to release)' },
  customs: { zh: '海关通关时间', en: 'customs (acceptance to release)' },
  port: { zh: '口岸停留时间', en: 'port (arrival to gate-out)' },
} as const;

const clockOrder = ['overall', 'customs', 'port'] as const;

const words = {
  hours: { zh: '小时', en: 'h' },
  open: { zh: '未停止', en: 'not stopped' },
  ok: { zh: '符合', en: 'ok' },
  failed: { zh: '不符', en: 'FAILED' },
  expected: { zh: '应为', en: 'expected' },
  got: { zh: '实为', en: 'got' },
  control: { zh: '布控成效', en: 'control' },
} as const;

const controlNames = [
  ['declarations', { zh: '报关单', en: 'declarations' }],
  ['selected', { zh: '布控', en: 'selected' }],
  ['scanned', { zh: '机检', en: 'scanned' }],
  ['suspected', { zh: '图像可疑', en: 'images suspected' }],
  ['falseAlarms', { zh: '误报', en: 'false alarms' }],
  ['opened', { zh: '人工查验', en: 'opened' }],
  ['faulty', { zh: '存在异常', en: 'faults' }],
  ['found', { zh: '查获', en: 'found' }],
  ['missed', { zh: '漏检', en: 'missed' }],
] as const;

/** Prints the three clocks of every declaration, what control found and missed, and each expectation with what came of it. */
export function printOutcome(view: WorldView, terminal: Terminal): void {
  const { language } = terminal;
  const width = Math.max(...clockOrder.map((name) => widthOf(clockNames[name][language])));
  for (const { entity, clocks } of view.entities) {
    if (!clocks) continue;
    terminal.out(entity);
    for (const name of clockOrder) {
      const hours = clocks[name];
      const value =
        hours === null ? words.open[language] : `${hours.toFixed(2)} ${words.hours[language]}`;
      terminal.out(`  ${padTo(clockNames[name][language], width)}  ${value}`);
    }
  }
  const { control } = view;
  terminal.out(words.control[language]);
  terminal.out(
    `  ${controlNames.map(([name, text]) => `${text[language]} ${control[name]}`).join('  ')}`,
  );
  for (const { entity, what, expected, got, ok } of view.expectations) {
    const mark = terminal.paint(ok ? 'done' : 'stopped', words[ok ? 'ok' : 'failed'][language]);
    const sides = `${words.expected[language]} ${expected}; ${words.got[language]} ${got}`;
    terminal.out(`${mark}  ${entity}  ${what}: ${sides}`);
  }
}
