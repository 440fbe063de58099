import type { Manifest } from '../schemas/types.ts';
import { article, manifestDecree, manifestTimes, within } from './citations.ts';
import { chinaDay, dayText, hour, instantText, parseInstant } from './days.ts';
import { consignments } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';

const source: Source = { severity: 'warning', citation: manifestDecree, mark: 'derived' };
const containerLead = 24 * hour; // before loading into a ship

/** Hours before loading by which an advance manifest must have come, with what is known of it. */
const leads = [
  ['sea', 24, 'published', '集装箱装船前24小时', 'containers 24 hours before loading'],
  ['air', 4, 'published', '装货前4小时', '4 hours before loading'],
  ['rail', 2, 'recalled', '装货前2小时（凭记忆）', '2 hours before loading, from memory'],
  ['road', 1, 'recalled', '装货前1小时（凭记忆）', '1 hour before loading, from memory'],
] as const;

/** A manifest, or a bill of one: by road and rail the head says when goods are loaded, by sea and air each bill. */
type Loaded = Pick<Manifest, 'loadedAt'>;

const leadRows = leads.map<Row<Manifest, Loaded>>(([transport, hours, mark, zh, en]) => ({
  code: `advance-manifest-late-${transport}`,
  mark,
  citation: within(manifestDecree, zh, en),
  title: [
    `预配舱单晚于装货前 ${hours} 小时传输`,
    `Advance manifest later than ${hours} h before loading by ${transport}`,
  ],
  at: '/loadedAt',
  breaks: ({ loadedAt }, message, { at }) =>
    loadedAt !== undefined &&
    message.transport === transport &&
    message.kind === 'advance' &&
    message.direction === 'export' &&
    message.action === 'original' &&
    at > parseInstant(loadedAt) - hours * hour,
  expected: (_part, _message, { at }) => `≥ ${instantText(at + hours * hour)}`,
  fix: ['提前传输预配舱单。', 'Transmit the advance manifest earlier.'],
}));

/** All rules on when a manifest must have come. Whether a late one is taken is for the single window to decide. */
export const manifestTimeRules: readonly Rule<Manifest>[] = [
  ...tableRules<Manifest, Loaded>(whole, source, leadRows),
  ...tableRules<Manifest, Loaded>(consignments, source, leadRows),
  ...tableRules<Manifest, Manifest>(whole, source, [
    {
      code: 'manifest-after-arrival',
      citation: within(article(manifestDecree, 9), '到达前', 'before arrival'),
      mark: 'official',
      title: ['原始舱单在到达日之后传输', 'Original manifest after the day of arrival'],
      at: '/arrivesOn',
      breaks: ({ kind, action, arrivesOn }, _message, { at }) =>
        kind === 'original' &&
        action === 'original' &&
        arrivesOn !== undefined &&
        dayText(chinaDay(at)) > arrivesOn,
      fix: ['在运输工具到达前传输。', 'Transmit it before the conveyance arrives.'],
    },
    {
      code: 'original-manifest-late-sea',
      citation: within(manifestTimes, '集装箱装船前24小时', 'containers 24 hours before loading'),
      mark: 'published',
      title: ['海运集装箱原始舱单晚于装船前 24 小时', 'Manifest of sea containers after loading'],
      at: '/loadedAt',
      breaks: ({ transport, kind, action, loadedAt, consignments: list }, _message, { at }) =>
        transport === 'sea' &&
        kind === 'original' &&
        action === 'original' &&
        loadedAt !== undefined &&
        list.some(({ containers = [] }) => containers.length > 0) &&
        at > parseInstant(loadedAt) - containerLead,
      fix: ['在装船 24 小时前传输。', 'Transmit it 24 hours before loading.'],
    },
  ]),
];
