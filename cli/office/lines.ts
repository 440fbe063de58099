import type { DeskSummary, WorkItem } from '../../world/office/work.ts';
import { padTo, widthOf } from '../columns.ts';
import type { Terminal } from '../terminal.ts';

const drivers = {
  policy: { zh: '策略', en: 'policy' },
  script: { zh: '脚本', en: 'script' },
  seat: { zh: '人工', en: 'seat' },
} as const;

const words = {
  waiting: { zh: '待办', en: 'waiting' },
  since: { zh: '自', en: 'since' },
  due: { zh: '期限', en: 'due' },
  waits: { zh: '等待', en: 'waits for' },
  parties: { zh: '企业', en: 'parties' },
  goods: { zh: '商品', en: 'goods' },
  rule: { zh: '依据', en: 'rule' },
  decisions: { zh: '可作决定', en: 'may decide' },
  nothing: { zh: '没有待办事项', en: 'nothing waits here' },
} as const;

/** The desks, a line each: name, driver, how much waits, the oldest and the next deadline. */
export function deskLines(desks: readonly DeskSummary[], terminal: Terminal): string[] {
  const { language } = terminal;
  const names = desks.map(({ desk, text }) => `${desk}  ${text[language]}`);
  const width = Math.max(...names.map(widthOf));
  return desks.map(({ driver, waiting, oldest, due }, index) => {
    const count = `${waiting} ${words.waiting[language]}`;
    const parts = [
      padTo(names[index] ?? '', width),
      drivers[driver][language],
      waiting > 0 ? terminal.paint('person', count) : terminal.paint('faint', count),
      ...(oldest === undefined ? [] : [`${words.since[language]} ${oldest}`]),
      ...(due === undefined ? [] : [`${words.due[language]} ${due}`]),
    ];
    return parts.join('  ');
  });
}

/** The cases of a desk with what may be decided about each. */
export function workLines(work: readonly WorkItem[], terminal: Terminal): string[] {
  const { language } = terminal;
  if (work.length === 0) return [words.nothing[language]];
  return work.flatMap((item) => caseLines(item, terminal));
}

function caseLines(item: WorkItem, terminal: Terminal): string[] {
  const { language } = terminal;
  const detail = (label: keyof typeof words, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`  ${words[label][language]}: ${text}`];
  const { entity, text, since, seq, due, rule, facts, decisions } = item;
  const goods = facts.goods.map((name, index) => [facts.hs[index], name].filter(Boolean).join(' '));
  return [
    `${terminal.paint('strong', entity)}  ${terminal.paint('person', text[language])}  #${seq}`,
    ...detail('since', since),
    ...detail('waits', item.for[language]),
    ...detail('due', due),
    ...detail('rule', rule && `${rule.title[language]} [${rule.id}] ${rule.citation[language]}`),
    ...detail('parties', facts.parties.join(', ')),
    ...detail('goods', goods.join(', ')),
    ...detail(
      'decisions',
      decisions.map((each) => `${each.event} ${each.text[language]}`).join(', '),
    ),
  ];
}
