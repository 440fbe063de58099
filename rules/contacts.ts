import type { Manifest } from '../schemas/types.ts';
import { manifestInterface, within } from './citations.ts';
import { consignments, each } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, type Source } from './table.ts';

const source: Source = {
  severity: 'warning',
  citation: within(manifestInterface, 'Communication', 'Communication'),
  mark: 'derived',
};
const communicationKinds = 'TE EM FX';

function communications(
  manifest: Manifest,
  visit: (part: { id?: string; kind?: string }, path: string) => void,
): void {
  consignments(manifest, ({ consignee, consignor, notifyParty }, path) => {
    for (const [role, party] of Object.entries({ consignee, consignor, notifyParty })) {
      each(party?.communications, `${path}/${role}/communications`, visit);
      each(party?.contact?.communications, `${path}/${role}/contact/communications`, visit);
    }
  });
}

/** All rules on how the parties of a manifest can be reached. */
export const contactRules: readonly Rule<Manifest>[] = tableRules(communications, source, [
  {
    code: 'communication-kind',
    mark: 'published',
    title: ['通讯方式应为 TE、EM 或 FX', 'Unknown kind of communication'],
    at: '/kind',
    breaks: ({ kind }) => kind !== undefined && !communicationKinds.includes(kind),
    expected: () => 'TE, EM, FX',
    fix: ['电话 TE，邮箱 EM，传真 FX。', 'TE telephone, EM e-mail, FX fax.'],
  },
  {
    code: 'communication-email',
    title: ['电子邮箱缺少“@”', 'E-mail address without "@"'],
    at: '/id',
    breaks: ({ kind, id }) => kind === 'EM' && id?.includes('@') === false,
    fix: ['核对邮箱，或改为电话（TE）。', 'Check the address, or mark it as telephone (TE).'],
  },
]);
