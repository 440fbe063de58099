import type { GoodsDeclaration } from '../schemas/types.ts';
import {
  advanceDeclaration,
  codeTables,
  declarationInterface,
  formRules,
  fromMemory,
  tradeModes,
  within,
} from './citations.ts';
import { chinaDay, dayText, instantText, parseDay, parseInstant } from './days.ts';
import { eachLine, isFullDeclaration, when, type Rule } from './rule.ts';

const china = 'CHN';
/** Transport modes that cross the border, list transport-mode: sea, rail, road, air. */
const borderModes = new Set(['2', '3', '4', '5']);
/** Modes whose voyage field is filled in: air leaves it empty. */
const voyageModes = new Set(['2', '3', '4']);
/** Packages counted as one: bulk and unpacked, list wrap-type. */
const countedAsOne = new Set(['00', '01']);
/** First two digits of the domestic port code and of the customs districts there. */
const districtsByProvince: Readonly<Record<string, readonly string[]>> = {
  '15': ['06', '07'],
  '41': ['46'],
  '53': ['86'],
};
/** Natures of levy that belong to one kind of trade, with the trade modes of that kind. */
const tradeModesByNature: Readonly<Record<string, readonly string[]>> = {
  '506': ['4019'],
  '502': ['0214', '0255', '0258', '0265', '0300', '0865'],
  '503': ['0615', '0654', '0657', '0664', '0700', '0715', '0864'],
};

/** Imports end in China; exports do not. */
export const destinationCountry: Rule<GoodsDeclaration> = {
  code: 'destination-country',
  severity: 'warning',
  title: {
    zh: '最终目的国与进出口标志不符',
    en: 'Country of destination contradicts the direction',
  },
  citation: within(formRules, '最终目的国（地区）', 'country of destination'),
  mark: 'derived',
  check: (declaration) =>
    eachLine(declaration, ({ destinationCountry: destination }, path) =>
      when(
        destination !== undefined &&
          (declaration.direction === 'import') !== (destination === china),
        () => ({
          path: `${path}/destinationCountry`,
          message:
            declaration.direction === 'import'
              ? {
                  zh: `进口货物的最终目的国一般为中国，此处为 ${destination}。`,
                  en: `Imports normally end in China, not in ${destination}.`,
                }
              : { zh: '出口货物的最终目的国不应为中国。', en: 'Exports do not end in China.' },
          got: String(destination),
          ...(declaration.direction === 'import' && { expected: china }),
        }),
      ),
    ),
};

/** The country of departure or arrival lies abroad when the goods cross the border. */
export const tradeCountryHome: Rule<GoodsDeclaration> = {
  code: 'trade-country-home',
  severity: 'warning',
  title: { zh: '启运国／运抵国不应为中国', en: 'Country of departure or arrival is China' },
  citation: within(formRules, '启运国（地区）／运抵国（地区）', 'country of departure or arrival'),
  mark: 'derived',
  check: ({ transportMode, tradeCountry }) =>
    when(borderModes.has(transportMode) && tradeCountry === china, () => ({
      path: '/tradeCountry',
      message: {
        zh: '货物跨境运输，启运国／运抵国不应为中国。',
        en: 'Goods that cross the border do not depart from, or arrive in, China.',
      },
      got: china,
    })),
};

/** Goods that cross the border have a bill, by which they are found in the manifest. */
export const billMissing: Rule<GoodsDeclaration> = {
  code: 'bill-missing',
  severity: 'warning',
  title: { zh: '缺少提运单号', en: 'Bill of lading or waybill is missing' },
  citation: fromMemory(within(formRules, '提运单号', 'bill number')),
  mark: 'recalled',
  check: (declaration) =>
    when(
      isFullDeclaration(declaration) &&
        borderModes.has(declaration.transportMode) &&
        declaration.billNo === undefined,
      () => ({
        path: '/billNo',
        message: {
          zh: '海运、铁路、公路、航空货物须填报提运单号。',
          en: 'Goods by sea, rail, road or air need the number of their bill.',
        },
      }),
    ),
};

/** Ships, trains and trucks have a voyage, train date or batch number. */
export const voyageMissing: Rule<GoodsDeclaration> = {
  code: 'voyage-missing',
  severity: 'warning',
  title: { zh: '缺少航次号／货物运输批次号', en: 'Voyage or batch number is missing' },
  citation: fromMemory(within(formRules, '航次号', 'voyage number')),
  mark: 'recalled',
  check: (declaration) =>
    when(
      isFullDeclaration(declaration) &&
        voyageModes.has(declaration.transportMode) &&
        declaration.voyageNo === undefined,
      () => ({
        path: '/voyageNo',
        message: {
          zh: '海运、铁路、公路货物须填报航次号或货物运输批次号。',
          en: 'Goods by sea, rail or road need the voyage or batch number.',
        },
      }),
    ),
};

/** Bulk and unpacked goods count as one package. */
export const bulkPackages: Rule<GoodsDeclaration> = {
  code: 'bulk-packages',
  severity: 'warning',
  title: { zh: '散装、裸装货物件数应为 1', en: 'Bulk and unpacked goods count as one package' },
  citation: fromMemory(within(formRules, '件数', 'packages')),
  mark: 'recalled',
  check: ({ packageType, packages }) =>
    when(
      packageType !== undefined &&
        countedAsOne.has(packageType) &&
        packages !== undefined &&
        packages !== 1,
      () => ({
        path: '/packages',
        message: {
          zh: `散装或裸装货物的件数应填报为 1，此处为 ${packages}。`,
          en: `Bulk or unpacked goods are declared as 1 package, not ${packages}.`,
        },
        got: String(packages),
        expected: '1',
      }),
    ),
};

/** The port of entry or exit lies in the region of its customs office. */
export const portOffice: Rule<GoodsDeclaration> = {
  code: 'port-office',
  severity: 'warning',
  title: {
    zh: '口岸与进出境关别不在同一关区',
    en: 'Port lies outside the region of its customs office',
  },
  citation: within(codeTables, '关区与国内口岸', 'customs offices and domestic ports'),
  mark: 'derived',
  check: ({ entryPort, borderOffice }) => {
    const districts = districtsByProvince[entryPort?.slice(0, 2) ?? ''];
    if (!districts || borderOffice === undefined) return [];
    return when(!districts.includes(borderOffice.slice(0, 2)), () => ({
      path: '/entryPort',
      message: {
        zh: `口岸 ${entryPort} 不在关区 ${borderOffice} 辖区内。`,
        en: `The port ${entryPort} is not in the region of the customs office ${borderOffice}.`,
      },
      got: String(entryPort),
      expected: `a port under ${borderOffice}`,
    }));
  },
};

/** Natures of levy made for one kind of trade go with its trade modes. */
export const levyNature: Rule<GoodsDeclaration> = {
  code: 'levy-nature',
  severity: 'warning',
  title: { zh: '征免性质与监管方式不符', en: 'Nature of levy does not fit the trade mode' },
  citation: fromMemory(tradeModes),
  mark: 'recalled',
  check: ({ levyNature: nature, tradeMode }) => {
    const modes = tradeModesByNature[nature ?? ''];
    const own = Object.entries(tradeModesByNature).find(([, list]) =>
      list.includes(tradeMode),
    )?.[0];
    const expected = modes && !modes.includes(tradeMode) ? (own ?? '101') : own;
    return when(nature !== undefined && expected !== undefined && expected !== nature, () => ({
      path: '/levyNature',
      message: {
        zh: `监管方式 ${tradeMode} 一般对应征免性质 ${expected}，此处为 ${nature}。`,
        en: `The trade mode ${tradeMode} normally goes with the nature of levy ${expected}, not ${nature}.`,
      },
      got: String(nature),
      expected: String(expected),
    }));
  },
};

/** Imports are declared at the earliest after they were dispatched. */
export const departureInFuture: Rule<GoodsDeclaration> = {
  code: 'departure-in-future',
  severity: 'error',
  title: { zh: '启运日期晚于申报日期', en: 'Goods declared before they were dispatched' },
  citation: advanceDeclaration,
  mark: 'published',
  check: ({ direction, departureDate }, { at }) =>
    when(
      direction === 'import' &&
        departureDate !== undefined &&
        parseDay(departureDate) > chinaDay(at),
      () => ({
        path: '/departureDate',
        message: {
          zh: `启运日期 ${departureDate} 晚于申报当日 ${dayText(chinaDay(at))}；货物启运后方可提前申报。`,
          en: `The goods are said to leave on ${departureDate}, after ${dayText(chinaDay(at))}; they can be declared only once dispatched.`,
        },
        got: String(departureDate),
        expected: `at the latest ${dayText(chinaDay(at))}`,
      }),
    ),
};

/** Imported goods arrive on or after the day on which they were dispatched. */
export const datesReversed: Rule<GoodsDeclaration> = {
  code: 'dates-reversed',
  severity: 'error',
  title: { zh: '进口日期早于启运日期', en: 'Goods arrive before they were dispatched' },
  citation: formRules,
  mark: 'derived',
  check: ({ direction, departureDate, importExportDate }) =>
    when(
      direction === 'import' &&
        departureDate !== undefined &&
        importExportDate !== undefined &&
        importExportDate < departureDate,
      () => ({
        path: '/importExportDate',
        message: {
          zh: `进口日期 ${importExportDate} 早于启运日期 ${departureDate}。`,
          en: `The date of entry ${importExportDate} lies before the departure on ${departureDate}.`,
        },
        got: String(importExportDate),
        expected: `at the earliest ${departureDate}`,
      }),
    ),
};

/** Nobody signs in the future. */
export const signedInFuture: Rule<GoodsDeclaration> = {
  code: 'signed-in-future',
  severity: 'error',
  title: { zh: '签名时间晚于当前时间', en: 'Signed in the future' },
  citation: within(declarationInterface, 'DecSign/SignDate', 'DecSign/SignDate'),
  mark: 'derived',
  check: ({ signedAt }, { at }) =>
    when(signedAt !== undefined && parseInstant(signedAt) > at, () => ({
      path: '/signedAt',
      message: {
        zh: `签名时间 ${signedAt} 晚于当前时间 ${instantText(at)}。`,
        en: `The signature of ${signedAt} lies after the present, ${instantText(at)}.`,
      },
      got: String(signedAt),
      expected: `at the latest ${instantText(at)}`,
    })),
};
