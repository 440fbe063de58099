import { liftReason, lowerReason } from './change-reason.ts';
import { isManifest, manifestFileName } from './manifest-parts.ts';
import { mt1401Table } from './mt1401-table.ts';
import { xmlFormat } from './xml-format.ts';

/** MT1401: original manifest of goods that enter by road. */
export const mt1401 = xmlFormat({
  id: 'mt1401',
  title: { zh: '公路原始舱单 MT1401', en: 'MT1401, road original manifest' },
  carries: 'manifest',
  table: mt1401Table,
  recognises: (document) => isManifest(document, 'MT1401'),
  finish: (message, _element, reader) => liftReason(message, reader.origins),
  lower: lowerReason,
  fileName: (message) => manifestFileName('MT1401', message),
});
