import { liftReason, lowerReason } from './change-reason.ts';
import { isManifest, manifestFileName } from './manifest-parts.ts';
import { mt2401Table } from './mt1401-table.ts';
import { xmlFormat } from './xml-format.ts';

/** MT2401: advance manifest of goods that leave by road. */
export const mt2401 = xmlFormat({
  id: 'mt2401',
  title: { zh: '公路预配舱单 MT2401', en: 'MT2401, road advance manifest' },
  carries: 'manifest',
  table: mt2401Table,
  recognises: (document) => isManifest(document, 'MT2401'),
  finish: (message, _element, reader) => liftReason(message, reader.origins),
  lower: lowerReason,
  fileName: (message) => manifestFileName('MT2401', message),
});
