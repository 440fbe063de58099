import type { Manifest } from '../schemas/types.ts';
import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { isManifest } from './manifest-parts.ts';
import { mt1401Table } from './mt1401-table.ts';
import type { Origins } from './origins.ts';
import { isRecord } from './record.ts';
import { decodeByTable } from './table-format.ts';
import { writeTable } from './write-table.ts';

const compiled = compileTable(mt1401Table);

/** MT1401: original manifest of goods that enter by road. */
export const mt1401: Format = {
  id: 'mt1401',
  title: { zh: '公路原始舱单 MT1401', en: 'MT1401, road original manifest' },
  media: 'application/xml',
  carries: ['manifest'],
  recognises: (document) => isManifest(document, 'MT1401'),
  decode: (document) => {
    if (document.kind !== 'xml') throw new TypeError('MT1401 was given a JSON document.');
    return decodeByTable({
      format: 'mt1401',
      document,
      compiled,
      elements: [document.root],
      finish: (message, _element, reader) => liftReason(message, reader.origins),
    });
  },
  encode: (message) => {
    if (message.type !== 'manifest') {
      throw new TypeError(`MT1401 carries a manifest, not "${message.type}".`);
    }
    return writeTable(compiled, lowerReason(message), 'import');
  },
};

/** On the wire each consignment gives the reason of a change; one that all share is the message's. */
function liftReason(message: Record<string, unknown>, origins: Origins): void {
  const consignments: unknown = message['consignments'];
  if (!Array.isArray(consignments)) return;
  const items = consignments.filter(isRecord);
  const first = items[0];
  if (first?.['changeReason'] === undefined) return;
  const shared = JSON.stringify(first['changeReason']);
  if (!items.every((each) => JSON.stringify(each['changeReason']) === shared)) return;
  const origin = origins.find(first, 'changeReason');
  message['changeReason'] = first['changeReason'];
  if (origin !== undefined) origins.record(message, 'changeReason', origin);
  for (const each of items) delete each['changeReason'];
}

function lowerReason(manifest: Manifest): object {
  const { changeReason: reason, ...message } = manifest;
  if (reason === undefined) return message;
  const consignments = manifest.consignments.map((each) => ({ changeReason: reason, ...each }));
  return { ...message, consignments };
}
