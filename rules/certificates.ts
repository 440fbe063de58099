import type { CodeBook } from '../schemas/codes.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { formRules, supervisionConditions } from './citations.ts';
import { eachLine, nothing, when, type GoodsLine, type Rule } from './rule.ts';
import { borderTrade, isProcessingTrade } from './trade-modes.ts';

/** A regulatory certificate that lines of a declaration need. */
export interface RequiredCertificate {
  /** Letter of the list license-docu. */
  readonly letter: string;
  /** Line numbers. */
  readonly lines: readonly number[];
}

type Direction = GoodsDeclaration['direction'];

/** What certificates depend on. */
export interface CertifiedGoods extends Pick<GoodsDeclaration, 'direction' | 'tradeMode'> {
  readonly goods: readonly { readonly line: number; readonly hsCode: string }[];
}
type TradeKind = 'processing' | 'border' | 'other';

const any: readonly TradeKind[] = ['processing', 'border', 'other'];

/**
 * When a letter of the commodity table asks for a certificate: direction and kind of trade. Not listed are A (inspection,
 * no document), 6, 8 and 9 (prohibitions), 5 (expired) and letters that depend on facts outside the declaration.
 */
const demands: Readonly<Record<string, { direction: Direction; trade: readonly TradeKind[] }>> = {
  '1': { direction: 'import', trade: any },
  '2': { direction: 'import', trade: any },
  '3': { direction: 'export', trade: any },
  '4': { direction: 'export', trade: ['other'] },
  '7': { direction: 'import', trade: ['border', 'other'] },
  B: { direction: 'export', trade: any },
  E: { direction: 'export', trade: any },
  F: { direction: 'import', trade: any },
  O: { direction: 'import', trade: any },
  P: { direction: 'import', trade: any },
  U: { direction: 'import', trade: any },
  t: { direction: 'import', trade: any },
  v: { direction: 'import', trade: ['processing'] },
  x: { direction: 'export', trade: ['processing'] },
  y: { direction: 'export', trade: ['border'] },
};

/** The letters in the order of their list. */
const allLetters = Object.keys(demands);

/** When a letter of the commodity table asks for a certificate; undefined for letters that never do. */
export function demandOf(letter: string): { readonly direction: Direction } | undefined {
  return demands[letter];
}

const usedGoods = '21'; // list goods-attr
const prohibitions = ['6', '8', '9'] as const;

const tradeKind = (tradeMode: string): TradeKind =>
  tradeMode === borderTrade ? 'border' : isProcessingTrade(tradeMode) ? 'processing' : 'other';

/** Certificates that the commodity codes of a declaration call for, by letter in order of code list and line. */
export function requiredCertificates(
  declaration: CertifiedGoods,
  codes: CodeBook = standardCodes,
): RequiredCertificate[] {
  return requiredLetters(declaration, codes).map((letter) => withLines(letter, declaration, codes));
}

/** Those required certificates that the declaration does not name. */
export function missingCertificates(
  declaration: GoodsDeclaration,
  codes: CodeBook = standardCodes,
): RequiredCertificate[] {
  const named = new Set((declaration.certificates ?? []).map(({ code }) => code));
  return requiredLetters(declaration, codes)
    .filter((letter) => !named.has(letter))
    .map((letter) => withLines(letter, declaration, codes));
}

function requiredLetters(
  { goods, direction, tradeMode }: CertifiedGoods,
  codes: CodeBook,
): string[] {
  const trade = tradeKind(tradeMode);
  // Most lines have the same few letters, or none; lines are told apart only for the letters that are wanted.
  const occurring = goods.map(({ hsCode }) => codes.hsLine(hsCode)?.certificates ?? '').join('');
  return allLetters.filter((letter) => {
    if (!occurring.includes(letter)) return false;
    const demand = demands[letter];
    return demand?.direction === direction && demand.trade.includes(trade);
  });
}

function withLines(
  letter: string,
  { goods }: CertifiedGoods,
  codes: CodeBook,
): RequiredCertificate {
  const lines = goods
    .filter(({ hsCode }) => codes.hsLine(hsCode)?.certificates.includes(letter))
    .map(({ line }) => line);
  return { letter, lines };
}

/** A certificate that the goods need is not named. Only a warning: the certificate check decides. */
export const certificateMissing: Rule<GoodsDeclaration> = {
  code: 'certificate-missing',
  severity: 'warning',
  title: { zh: '缺少监管证件', en: 'Regulatory certificate missing' },
  citation: supervisionConditions,
  mark: 'official',
  check: (declaration, { codes }) => {
    if (declaration.procedure === 'summary' && !declaration.controls?.certificates) return [];
    return missingCertificates(declaration, codes).map(({ letter, lines }) => {
      const certificate = codes.find('license-docu', letter);
      return {
        path: '/certificates',
        message: {
          zh: `第 ${lines.join('、')} 项商品须提交“${certificate?.zh ?? letter}”（${letter}）。`,
          en: `Line ${lines.join(', ')} needs the certificate ${letter}, ${certificate?.en ?? certificate?.zh ?? ''}.`,
        },
        expected: letter,
      };
    });
  },
};

/** Goods whose import or export is prohibited. */
export const goodsProhibited: Rule<GoodsDeclaration> = {
  code: 'goods-prohibited',
  severity: 'error',
  title: { zh: '禁止进出口的商品', en: 'Goods whose import or export is prohibited' },
  citation: {
    zh: `${supervisionConditions.zh}6、8、9`,
    en: `${supervisionConditions.en} 6, 8 and 9`,
  },
  mark: 'official',
  check: (declaration, { codes }) =>
    eachLine(declaration, (line, path) => {
      const letters = codes.hsLine(line.hsCode)?.certificates ?? '';
      if (!prohibitions.some((letter) => letters.includes(letter))) return nothing;
      const letter = letters.split('').find((one) => isProhibition(one, declaration, line));
      return when(letter !== undefined, () => ({
        path: `${path}/hsCode`,
        message: {
          zh: `商品 ${line.hsCode} 属于“${codes.find('license-docu', letter ?? '')?.zh}”。`,
          en: `The goods ${line.hsCode} fall under "${codes.find('license-docu', letter ?? '')?.en}".`,
        },
        got: line.hsCode,
      }));
    }),
};

function isProhibition(letter: string, { direction }: GoodsDeclaration, line: GoodsLine): boolean {
  if (letter === '8') return direction === 'export';
  if (letter === '9') return direction === 'import';
  return (
    letter === '6' &&
    direction === 'import' &&
    line.attributes?.some((attribute) => attribute === usedGoods) === true
  );
}

/** One certificate is named once. */
export const certificateRepeated: Rule<GoodsDeclaration> = {
  code: 'certificate-repeated',
  severity: 'error',
  title: { zh: '监管证件重复', en: 'Certificate named twice' },
  citation: formRules,
  mark: 'derived',
  check: ({ certificates = [] }) =>
    certificates.flatMap(({ code, number }, index) =>
      when(
        certificates.findIndex((other) => other.code === code && other.number === number) < index,
        () => ({
          path: `/certificates/${index}`,
          message: {
            zh: `监管证件 ${code} ${number} 重复填报。`,
            en: `The certificate ${code} ${number} is named twice.`,
          },
          got: number,
        }),
      ),
    ),
};
