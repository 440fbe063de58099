import { scaleLinear } from 'd3-scale';
import type { PolicyAnswer, ReformLine } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';

interface ReformTimelineProps {
  /** Reforms in force at the end of the axis, each with the day on which it began. */
  readonly begun: PolicyAnswer['reforms'];
  readonly reforms: readonly ReformLine[];
  /** The days compared, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly onChoose: (date: string) => void;
}

/** Years of the axis: those in which the five documents and what they brought began. */
const years = [2018, 2019, 2020, 2021, 2022] as const;
/** What began earlier stands at the beginning. */
const scale = scaleLinear([Date.parse('2018-01-01'), Date.parse('2022-12-31')], [0, 100]).clamp(
  true,
);

const placeOf = (date: string): string => `${scale(Date.parse(date)).toFixed(2)}%`;

/** When reforms began at a port, by the part of the process that they change; a mark shows what its day changed. */
export function ReformTimeline({ begun, reforms, days, onChoose }: ReformTimelineProps) {
  const { t } = useSpeech();
  const familyOf = new Map(reforms.map(({ id, family }) => [id, family]));
  const families = Map.groupBy(begun, ({ id }) => familyOf.get(id));
  return (
    <ol className="reform-timeline">
      {[...new Set(familyOf.values())].map((family) => (
        <li key={family}>
          <span>{t(`family.${family}`)}</span>
          <div>
            {[...Map.groupBy(families.get(family) ?? [], ({ from = '' }) => from)].map(
              ([date, group]) => (
                <Dot key={date} date={date} group={group} onChoose={onChoose} />
              ),
            )}
          </div>
        </li>
      ))}
      <li className="years" aria-hidden="true">
        <span />
        <div>
          {years.map((year) => (
            <span key={year} style={{ left: placeOf(`${year}-01-01`) }}>
              {year}
            </span>
          ))}
          {days.map((day) => (
            <i key={day} style={{ left: placeOf(day) }} />
          ))}
        </div>
      </li>
    </ol>
  );
}

interface DotProps extends Pick<ReformTimelineProps, 'onChoose'> {
  readonly date: string;
  readonly group: PolicyAnswer['reforms'];
}

function Dot({ date, group, onChoose }: DotProps) {
  const { t, say } = useSpeech();
  const names = group.map(({ title }) => say(title)).join(t('list.comma'));
  return (
    <button
      type="button"
      style={{ left: placeOf(date) }}
      title={`${date}: ${names}`}
      aria-label={`${date}: ${names}`}
      onClick={() => onChoose(date)}
    >
      {group.length}
    </button>
  );
}
