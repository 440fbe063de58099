import type { GoodsDeclaration } from '../schemas/types.ts';
import { codeTables, formRules, within } from './citations.ts';
import { lines } from './parts.ts';
import { isFullDeclaration, type Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';
import { transportByMode, transportByOffice, transportByPort } from './transport.ts';

const china = 'CHN';
const generalTrade = '0110';
const countryLength = 3; // of the code of a foreign port
const derived: Source = { severity: 'warning', citation: formRules, mark: 'derived' };

const countryOf = (port: string) => port.slice(0, countryLength);

/** Whether origin and destination of a line stand in each other's place. */
function isSwapped(
  { originCountry, destinationCountry }: GoodsDeclaration['goods'][number],
  { direction }: GoodsDeclaration,
): boolean {
  if (destinationCountry === undefined) return false;
  const [home, abroad] =
    direction === 'import'
      ? [destinationCountry, originCountry]
      : [originCountry, destinationCountry];
  return abroad === china && home !== china;
}

const countryRules = tableRules(lines, derived, [
  {
    code: 'countries-swapped',
    severity: 'error',
    citation: within(
      formRules,
      '原产国（地区）、最终目的国（地区）；出口报文中两者位置互换',
      'countries of origin and destination; on the wire exports carry them the other way round',
    ),
    title: ['原产国与最终目的国疑似颠倒', 'Origin and destination in each other’s place'],
    at: '/originCountry',
    breaks: isSwapped,
    expected: ({ destinationCountry = '' }) => destinationCountry,
    fix: ['对调原产国与最终目的国。', 'Exchange origin and destination.'],
  },
  {
    code: 'origin-home',
    title: ['进口货物原产国为中国', 'Imports that originate in China'],
    at: '/originCountry',
    breaks: (line, message) =>
      message.direction === 'import' && line.originCountry === china && !isSwapped(line, message),
    fix: ['国货复进口以外，核对原产国。', 'Check the origin unless Chinese goods return.'],
  },
  {
    code: 'origin-abroad',
    title: ['一般贸易出口货物原产国不是中国', 'Exports in general trade that originate abroad'],
    at: '/originCountry',
    breaks: (line, message) =>
      message.direction === 'export' &&
      line.originCountry !== china &&
      message.tradeMode === generalTrade &&
      isFullDeclaration(message) &&
      !isSwapped(line, message),
    fix: ['核对原产国。', 'Check the origin.'],
  },
]);

const portFields = ['departurePort', 'stopPort'] as const;

const portRows = portFields.map<Row<GoodsDeclaration, GoodsDeclaration>>((field) => ({
  code: 'port-country-unknown',
  citation: {
    zh: '六位港口代码以国别代码开头（海关总署2018年港口代码）',
    en: 'Ports of six characters begin with the country (GACC port codes of 2018)',
  },
  title: ['港口代码前三位不是国别代码', 'Port of a country that does not exist'],
  at: `/${field}`,
  breaks: (message, _part, { codes }) => {
    const port = message[field];
    return port !== undefined && codes.find('country', countryOf(port)) === undefined;
  },
  fix: ['核对港口代码。', 'Check the code of the port.'],
}));

const headRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, derived, [
  {
    code: 'departure-port-country',
    title: ['启运港不在启运国', 'Port of departure outside the country of departure'],
    at: '/departurePort',
    breaks: ({ direction, departurePort, tradeCountry }) =>
      direction === 'import' &&
      departurePort !== undefined &&
      tradeCountry !== undefined &&
      countryOf(departurePort) !== tradeCountry,
    expected: ({ tradeCountry }) => `${tradeCountry}…`,
    fix: ['核对启运港与启运国。', 'Check both.'],
  },
  {
    code: 'destination-port-country',
    title: ['指运港不在运抵国', 'Port of destination outside the country of arrival'],
    at: '/stopPort',
    breaks: ({ direction, stopPort, tradeCountry }) =>
      direction === 'export' &&
      stopPort !== undefined &&
      tradeCountry !== undefined &&
      countryOf(stopPort) !== tradeCountry,
    expected: ({ tradeCountry }) => `${tradeCountry}…`,
    fix: ['核对指运港与运抵国。', 'Check both.'],
  },
  {
    code: 'trading-country-home',
    title: ['一般贸易的贸易国不应为中国', 'General trade with China itself'],
    at: '/tradingCountry',
    breaks: ({ tradingCountry, tradeMode }) =>
      tradingCountry === china && tradeMode === generalTrade,
    fix: ['填报交易对方所在国。', 'Give the country of the trading partner.'],
  },
  {
    code: 'transport-office',
    citation: within(codeTables, '关区名称', 'names of the customs offices'),
    title: ['运输方式与口岸海关不符', 'Transport that the customs office does not handle'],
    at: '/transportMode',
    breaks: ({ transportMode, borderOffice }) =>
      isOther(transportByOffice[borderOffice ?? ''], transportByMode[transportMode]),
    expected: ({ borderOffice = '' }) => transportByOffice[borderOffice] ?? '',
    fix: ['核对运输方式与进出境关别。', 'Check the transport and the office.'],
  },
  {
    code: 'transport-port',
    citation: within(codeTables, '国内口岸名称', 'names of the domestic ports'),
    title: ['运输方式与入境／离境口岸不符', 'Transport that the port does not handle'],
    at: '/transportMode',
    breaks: ({ transportMode, entryPort }) =>
      isOther(transportByPort[entryPort ?? ''], transportByMode[transportMode]),
    expected: ({ entryPort = '' }) => transportByPort[entryPort] ?? '',
    fix: ['核对运输方式与口岸。', 'Check the transport and the port.'],
  },
]);

/** All rules on countries and on what kind of port goods come through. */
export const placeRules: readonly Rule<GoodsDeclaration>[] = [
  ...countryRules,
  ...tableRules(whole, derived, portRows),
  ...headRules,
];

/** Whether both transports are known and differ. */
function isOther(wanted: string | undefined, given: string | undefined): boolean {
  return wanted !== undefined && given !== undefined && wanted !== given;
}
