import { standardCodes } from '../schemas/standard-codes.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';

/** Goods by their commodity codes, as a declaration or a profile of traffic has them. */
export interface CodedGoods {
  readonly goods: readonly { readonly hsCode: string }[];
}

/**
 * HS chapters of fresh and live goods for which green channels exist: live animals, fish, live plants and cut
 * flowers, vegetables, fruit (国发〔2018〕37号 item 12, 鲜活农副产品).
 */
const freshChapters: ReadonlySet<string> = new Set(['01', '03', '06', '07', '08']);

/** Letter of the certificate column that stands for inspection and quarantine on import. */
const inspectionLetter = 'A';

/** Whether all goods of a declaration are fresh or live. */
export function isFresh({ goods }: CodedGoods): boolean {
  return goods.every(({ hsCode }) => freshChapters.has(hsCode.slice(0, 2)));
}

/** Whether goods of an import declaration are subject to inspection and quarantine: letter A of their HS line, or the summary says so. */
export function isInspected({
  direction,
  goods,
  controls,
}: Pick<GoodsDeclaration, 'direction' | 'controls'> & CodedGoods): boolean {
  if (direction === 'export') return false;
  if (controls?.inspection) return true;
  return goods.some(({ hsCode }) =>
    standardCodes.hsLine(hsCode)?.certificates.includes(inspectionLetter),
  );
}

/** Whether goods are declared as in urgent need: aid, an international event or conference (list of special business). */
export function isUrgent({ specialBusiness }: GoodsDeclaration): boolean {
  if (!specialBusiness) return false;
  const { internationalAid, internationalEvent, internationalConference } = specialBusiness;
  return internationalAid || internationalEvent || internationalConference;
}

/** Kinds of documents that bring a result from a laboratory outside customs, list edoc-code: pre-shipment certificate, test report. */
const testReports: ReadonlySet<string> = new Set(['20000014', '20000022']);

/** Whether a declaration comes with a third party's test report. */
export function bringsTestReport({ documents = [] }: GoodsDeclaration): boolean {
  return documents.some(({ kind }) => testReports.has(kind));
}
