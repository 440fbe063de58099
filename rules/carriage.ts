import type { ArrivalReport, ConveyanceDeclaration } from '../schemas/types.ts';
import { containerCheckDigit } from './check-digits.ts';
import {
  arrivalInterface,
  carriageReport,
  containerDigit,
  conveyanceInterface,
  fromMemory,
  plausibility,
  together,
  within,
} from './citations.ts';
import { instantText, parseInstant } from './days.ts';
import { arrivedConsignments } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';

const source: Source = { severity: 'warning', citation: conveyanceInterface, mark: 'derived' };
const mostCrew = 5; // persons in the cab of a truck
const procedureByLoad: Readonly<Record<ConveyanceDeclaration['load'], readonly string[]>> = {
  laden: [],
  empty: ['RD10'],
  'empty-containers': ['RD11', 'RD12'],
};
const emptyProcedures: readonly string[] = Object.values(procedureByLoad).flat();
const china = 'CHN';

const isRepeated = (list: readonly string[] | undefined): boolean =>
  list !== undefined && list.length > 1 && new Set(list).size < list.length;

/** Whether a road procedure fits what the vehicle carries. */
function fitsLoad({ procedure = '', load }: ConveyanceDeclaration): boolean {
  return load === 'laden'
    ? !emptyProcedures.includes(procedure)
    : procedureByLoad[load].includes(procedure);
}

type ConveyanceRow = Row<ConveyanceDeclaration, ConveyanceDeclaration>;

const loadRows: readonly ConveyanceRow[] = [
  {
    code: 'procedure-unknown',
    severity: 'error',
    mark: 'published',
    title: ['海关货物通关代码不在 RD01 至 RD18 之内', 'Customs procedure that does not exist'],
    at: '/procedure',
    breaks: ({ procedure }, _message, { codes }) =>
      procedure !== undefined && codes.find('road-procedure', procedure) === undefined,
    expected: () => 'RD01 – RD18',
    fix: ['核对通关代码。', 'Check the procedure.'],
  },
  {
    code: 'procedure-load',
    title: ['海关货物通关代码与载货状态不符', 'Customs procedure of another load'],
    at: '/procedure',
    breaks: (message, _part, { codes }) =>
      message.procedure !== undefined &&
      codes.find('road-procedure', message.procedure) !== undefined &&
      !fitsLoad(message),
    expected: ({ load }) => procedureByLoad[load].join(', ') || 'RD01 – RD09, RD14 – RD18',
    fix: ['空车 RD10，空箱 RD11 或 RD12。', 'RD10 for empty vehicles, RD11 or RD12 for boxes.'],
  },
  {
    code: 'empty-load-containers',
    severity: 'error',
    title: ['空载运输工具不应列明集装箱', 'Containers on a conveyance without load'],
    at: '/containers',
    breaks: ({ load, containers = [] }) => load === 'empty' && containers.length > 0,
    fix: ['载运空箱时载货状态改为空箱。', 'Declare the load as empty containers.'],
  },
  {
    code: 'stage-direction',
    title: ['申报环节与进出境不符', 'Stage of the other direction'],
    at: '/stage',
    breaks: ({ stage, direction }) =>
      stage !== 'notice' && (stage === 'arrival') !== (direction === 'import'),
    expected: ({ direction }) => (direction === 'import' ? 'arrival' : 'departure'),
    fix: ['进境为抵达，出境为离境。', 'Arrival on import, departure on export.'],
  },
  {
    code: 'bill-repeated',
    severity: 'error',
    title: ['提（运）单号重复', 'Bill listed twice'],
    at: '/billNos',
    breaks: ({ billNos }) => isRepeated(billNos),
    fix: ['删除重复的提（运）单号。', 'List every bill once.'],
  },
  {
    code: 'container-repeated',
    severity: 'error',
    title: ['集装箱号重复', 'Container listed twice'],
    at: '/containers',
    breaks: ({ containers }) => isRepeated(containers?.map(({ number }) => number)),
    fix: ['删除重复的集装箱号。', 'List every container once.'],
  },
];

const vehicleRows: readonly ConveyanceRow[] = [
  {
    code: 'seal-repeated',
    severity: 'error',
    title: ['关锁号重复', 'Seal listed twice'],
    at: '/seals',
    breaks: ({ seals }) => isRepeated(seals),
    fix: ['删除重复的关锁号。', 'List every seal once.'],
  },
  {
    code: 'trailer-repeated',
    severity: 'error',
    title: ['拖挂车编号重复', 'Trailer listed twice'],
    at: '/vehicle/trailers',
    breaks: ({ vehicle: { trailers } }) => isRepeated(trailers?.map(({ id }) => id)),
    fix: ['删除重复的拖挂车。', 'List every trailer once.'],
  },
  {
    code: 'trailer-tare-zero',
    title: ['拖挂车自重为零', 'Trailer that weighs nothing'],
    at: '/vehicle/trailers',
    breaks: ({ vehicle: { trailers = [] } }) => trailers.some(({ tareWeight }) => tareWeight === 0),
    fix: ['填报拖挂车自重。', 'Give the tare of the trailer.'],
  },
  {
    code: 'routing-home',
    title: ['进境途经国家只有中国', 'Import on a route through China alone'],
    at: '/routingCountries',
    breaks: ({ routingCountries = [], direction }) =>
      direction === 'import' &&
      routingCountries.length > 0 &&
      routingCountries.every((country) => country === china),
    fix: ['填报境外途经国家。', 'Name the countries abroad.'],
  },
  {
    code: 'arrival-time-past',
    title: ['预报的到达时间已过', 'Notice of an arrival that lies in the past'],
    at: '/arrivesAt',
    breaks: ({ stage, arrivesAt }, _message, { at }) =>
      stage === 'notice' && arrivesAt !== undefined && parseInstant(arrivesAt) < at,
    expected: (_part, _message, { at }) => `> ${instantText(at)}`,
    fix: ['更新预计到达时间，或申报抵达。', 'Renew the time, or declare the arrival.'],
  },
];

const crewRows: readonly ConveyanceRow[] = [
  {
    code: 'driver-code-missing',
    mark: 'recalled',
    citation: fromMemory(carriageReport),
    title: ['缺少驾驶员代码', 'Code of the driver is missing'],
    at: '/crew/driverId',
    breaks: ({ crew }) => crew?.driver !== undefined && crew.driverId === undefined,
    fix: ['填报备案的驾驶员代码。', 'Give the registered code of the driver.'],
  },
  {
    code: 'crew-many',
    mark: 'assumed',
    citation: plausibility('货车驾驶室人数', 'persons in the cab of a truck'),
    title: ['公路车辆司乘人员过多', 'More persons than a truck carries'],
    at: '/crew/count',
    breaks: ({ transport, crew }) => transport === 'road' && (crew?.count ?? 0) > mostCrew,
    expected: () => `≤ ${mostCrew}`,
    fix: ['核对司乘人员人数。', 'Check the number of persons.'],
  },
  {
    code: 'crew-unwell',
    mark: 'published',
    citation: together(
      { zh: '《国境卫生检疫法》', en: 'Frontier Health and Quarantine Law' },
      within(carriageReport, '人员健康状况', 'health of the crew'),
    ),
    title: ['司乘人员健康异常，须接受检疫查验', 'Somebody is unwell; quarantine will see the crew'],
    at: '/crew/healthy',
    breaks: ({ crew }) => crew?.healthy === false,
    fix: ['在卫生检疫台候检。', 'Wait for quarantine at the crossing.'],
  },
  {
    code: 'health-missing',
    mark: 'recalled',
    citation: fromMemory(carriageReport),
    title: ['进境司乘人员缺少健康状况', 'Health of an arriving crew is missing'],
    at: '/crew/healthy',
    breaks: ({ transport, direction, stage, crew }) =>
      transport === 'road' &&
      direction === 'import' &&
      stage === 'arrival' &&
      crew !== undefined &&
      crew.healthy === undefined,
    fix: ['填报健康状况。', 'Say whether everybody is healthy.'],
  },
];

/** All rules on load, vehicle and crew of conveyances beyond bills and driver. */
export const carriageRules: readonly Rule<ConveyanceDeclaration>[] = tableRules<
  ConveyanceDeclaration,
  ConveyanceDeclaration
>(whole, source, [...loadRows, ...vehicleRows, ...crewRows]);

const arrivalSource: Source = {
  severity: 'warning',
  citation: arrivalInterface,
  mark: 'derived',
};

/** All rules on arrival reports beyond the time of arrival. */
export const arrivalRules: readonly Rule<ArrivalReport>[] = [
  ...tableRules<ArrivalReport, ArrivalReport>(whole, arrivalSource, [
    {
      code: 'bill-repeated',
      severity: 'error',
      title: ['提（运）单号重复', 'Bill listed twice'],
      at: '/consignments',
      breaks: ({ consignments }) => isRepeated(consignments.map(({ billNo }) => billNo)),
      fix: ['删除重复的提（运）单号。', 'List every bill once.'],
    },
    {
      code: 'site-missing',
      mark: 'recalled',
      title: ['缺少监管场所', 'Supervised place is missing'],
      at: '/site',
      breaks: ({ site }) => site === undefined,
      fix: ['填报监管场所代码。', 'Give the code of the place.'],
    },
  ]),
  ...tableRules(arrivedConsignments, arrivalSource, [
    {
      code: 'arrived-zero',
      title: ['运抵件数或毛重为零', 'Nothing arrived of a bill'],
      at: '/packages',
      breaks: ({ packages, grossWeight }) => packages === 0 || grossWeight === 0,
      fix: ['货物未到时不要报运抵。', 'Do not report goods that have not come.'],
    },
    {
      code: 'container-repeated',
      severity: 'error',
      title: ['集装箱号重复', 'Container listed twice'],
      at: '/containers',
      breaks: ({ containers }) => isRepeated(containers),
      fix: ['删除重复的集装箱号。', 'List every container once.'],
    },
    {
      code: 'container-check-digit',
      severity: 'error',
      citation: containerDigit,
      mark: 'published',
      title: ['集装箱号校验位不符', 'Check digit of a container number is wrong'],
      at: '/containers',
      breaks: ({ containers = [] }) =>
        containers.some((number) => !number.endsWith(containerCheckDigit(number))),
      fix: ['核对集装箱号。', 'Check the numbers.'],
    },
  ]),
];
