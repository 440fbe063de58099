import type {
  ArrivalReport,
  ConveyanceDeclaration,
  LoadingRecord,
  Manifest,
  Problem,
  TallyReport,
} from '../schemas/types.ts';
import { manifestDecree, within } from './citations.ts';
import type { Finding, PairRule, RuleText } from './rule.ts';

/** One difference between two messages about the same goods: where it lies, and both values as texts. */
export interface Difference {
  readonly path: string;
  readonly got: string;
  readonly expected?: string;
}

/** One rule of a table of comparisons. */
export interface Comparison<M, O> extends Omit<RuleText, 'title'> {
  readonly title: readonly [zh: string, en: string];
  readonly fix: readonly [zh: string, en: string];
  differences(message: M, other: O): readonly Difference[];
}

/** Makes a rule of every comparison. */
export function pairRules<M, O>(rows: readonly Comparison<M, O>[]): PairRule<M, O>[] {
  return rows.map((row) => ({
    code: row.code,
    severity: row.severity,
    title: { zh: row.title[0], en: row.title[1] },
    citation: row.citation,
    mark: row.mark,
    check: (message, other) =>
      row
        .differences(message, other)
        .map((difference) => findingOf(row.title, row.fix, difference)),
  }));
}

/** Everything that rules find between two messages, as problems of the first. */
export function compare<M, O>(rules: readonly PairRule<M, O>[], message: M, other: O): Problem[] {
  return rules.flatMap((rule) =>
    rule.check(message, other).map((finding) => ({
      code: rule.code,
      severity: rule.severity,
      ...finding,
      rule: rule.code,
      citation: rule.citation,
    })),
  );
}

function findingOf(
  [zh, en]: readonly [string, string],
  fix: readonly [string, string],
  { path, got, expected }: Difference,
): Finding {
  return {
    path,
    message:
      expected === undefined
        ? { zh: `${zh}：“${got}”。`, en: `${en}: "${got}".` }
        : { zh: `${zh}：“${got}”，应为“${expected}”。`, en: `${en}: "${got}", not "${expected}".` },
    got,
    ...(expected !== undefined && { expected }),
    fix: { zh: fix[0], en: fix[1] },
  };
}

/** Differences of the heads of two messages about one crossing; what the first leaves out contradicts nothing. */
function headDifferences<M extends object, O extends object>(
  fields: readonly (keyof M & keyof O)[],
): (message: M, other: O) => Difference[] {
  return (message, other) =>
    fields.flatMap((field) =>
      message[field] === undefined || String(message[field]) === String(other[field])
        ? []
        : [
            {
              path: `/${String(field)}`,
              got: String(message[field]),
              expected: String(other[field]),
            },
          ],
    );
}

const boxesOf = ({ consignments }: Manifest) =>
  new Set(consignments.flatMap(({ containers = [] }) => containers));

/** What a conveyance declaration and the manifest of its crossing must agree on. */
export const conveyanceManifestRules: readonly PairRule<ConveyanceDeclaration, Manifest>[] =
  pairRules<ConveyanceDeclaration, Manifest>([
    {
      code: 'conveyance-head-differs',
      severity: 'error',
      citation: manifestDecree,
      mark: 'derived',
      title: ['运输工具申报与舱单的批次、运输方式或海关不符', 'Conveyance of another crossing'],
      fix: ['与舱单保持一致。', 'Repeat what the manifest says.'],
      differences: headDifferences(['voyageNo', 'transport', 'direction', 'customsOffice']),
    },
    {
      code: 'conveyance-bill-unknown',
      severity: 'error',
      citation: manifestDecree,
      mark: 'derived',
      title: ['所载提（运）单不在舱单中', 'Bill carried that the manifest lacks'],
      fix: ['核对提（运）单号，或补传舱单。', 'Check the bill, or transmit its manifest.'],
      differences: ({ billNos = [] }, { consignments }) => {
        const known = new Set(consignments.map(({ billNo }) => billNo));
        return billNos.flatMap((got, index) =>
          known.has(got) ? [] : [{ path: `/billNos/${index}`, got }],
        );
      },
    },
    {
      code: 'conveyance-container-unknown',
      severity: 'warning',
      citation: manifestDecree,
      mark: 'derived',
      title: ['所载重箱不在舱单中', 'Laden container carried that the manifest lacks'],
      fix: ['核对集装箱号。', 'Check the number of the container.'],
      differences: ({ containers = [] }, manifest) => {
        const known: ReadonlySet<string> = boxesOf(manifest);
        return containers.flatMap(({ number, empty }, index) =>
          known.has(number) || empty === true
            ? []
            : [{ path: `/containers/${index}/number`, got: number }],
        );
      },
    },
  ]);

type SiteReport = ArrivalReport | TallyReport | LoadingRecord;

/** What reports on goods are called in codes and titles. */
interface ReportWords {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** What they say of goods. */
  readonly done: string;
}

const numberOf = (box: string | { readonly number: string }): string =>
  typeof box === 'string' ? box : box.number;

/** What a report on goods and the manifest of their crossing must agree on. */
function reportRules<M extends SiteReport>(
  { code, zh, en, done }: ReportWords,
  head: readonly (keyof M & keyof Manifest)[],
): PairRule<M, Manifest>[] {
  const source = { citation: manifestDecree, mark: 'derived' } as const;
  return pairRules<M, Manifest>([
    {
      ...source,
      code: `${code}-head-differs`,
      severity: 'error',
      title: [`${zh}报告与舱单的批次、运输方式或海关不符`, `${en} of another crossing`],
      fix: ['与舱单保持一致。', 'Repeat what the manifest says.'],
      differences: headDifferences(head),
    },
    {
      ...source,
      code: `${code}-bill-unknown`,
      severity: 'error',
      title: [`${zh}的提（运）单不在舱单中`, `Bill ${done} that the manifest lacks`],
      fix: ['核对提（运）单号。', 'Check the bill.'],
      differences: (report, { consignments }) =>
        report.consignments.flatMap(({ billNo }, index) =>
          billNo === undefined || consignments.some((one) => one.billNo === billNo)
            ? []
            : [{ path: `/consignments/${index}/billNo`, got: billNo }],
        ),
    },
    ...figureRules<M>({ code, zh, en, done }),
    {
      ...source,
      code: `${code}-containers-differ`,
      severity: 'warning',
      title: [`${zh}的集装箱不在舱单中`, `Container ${done} that the manifest lacks`],
      fix: ['核对集装箱号。', 'Check the number of the container.'],
      differences: (report, manifest) => {
        const known: ReadonlySet<string> = boxesOf(manifest);
        return report.consignments.flatMap(({ containers = [] }, index) =>
          containers.flatMap((box, place) => {
            const got = numberOf(box);
            const path = `/consignments/${index}/containers/${place}`;
            if (known.has(got)) return [];
            return [{ path: typeof box === 'string' ? path : `${path}/number`, got }];
          }),
        );
      },
    },
  ]);
}

/** Packages and weight that came short of, or over, what the manifest says (溢短). */
function figureRules<M extends SiteReport>({
  code,
  zh,
  done,
}: ReportWords): Comparison<M, Manifest>[] {
  const figures = [
    ['packages', '件数', 'packages', 0],
    ['grossWeight', '毛重', 'weight', 0.005], // scales differ by half a percent
  ] as const;
  return figures.flatMap(([field, fieldZh, fieldEn, tolerance]) =>
    ([-1, 1] as const).map((sign): Comparison<M, Manifest> => ({
      code: `${code}-${fieldEn}-${sign < 0 ? 'short' : 'over'}`,
      severity: 'warning',
      citation: within(manifestDecree, '溢短', 'goods short or over'),
      mark: field === 'packages' ? 'derived' : 'assumed',
      title: [
        `${zh}${fieldZh}${sign < 0 ? '短少' : '溢出'}`,
        `${sign < 0 ? 'Less' : 'More'} ${fieldEn} ${done} than the manifest says`,
      ],
      fix: ['核实溢短，变更舱单。', 'Find the reason and change the manifest.'],
      differences: (report, { consignments }) =>
        report.consignments.flatMap((one, index) => {
          const stated = consignments.find(({ billNo }) => billNo === one.billNo)?.[field];
          const got = one[field];
          if (stated === undefined || got === undefined) return [];
          if (sign * (got - stated) <= tolerance * stated) return [];
          const path = `/consignments/${index}/${field}`;
          return [{ path, got: String(got), expected: String(stated) }];
        }),
    })),
  );
}

/** What an arrival report and the manifest of its crossing must agree on. */
export const arrivalManifestRules = reportRules<ArrivalReport>(
  { code: 'arrival', zh: '运抵', en: 'Arrival', done: 'arrived' },
  ['voyageNo', 'transport', 'customsOffice'],
);

/** What a tally report and the manifest of its crossing must agree on. */
export const tallyManifestRules = reportRules<TallyReport>(
  { code: 'tally', zh: '理货', en: 'Tally', done: 'counted' },
  ['voyageNo', 'transport', 'direction', 'customsOffice'],
);

/** What a loading record and the manifest of its crossing must agree on. */
export const loadingManifestRules = reportRules<LoadingRecord>(
  { code: 'loading', zh: '装载', en: 'Loading', done: 'loaded' },
  ['voyageNo', 'transport', 'direction', 'customsOffice'],
);
