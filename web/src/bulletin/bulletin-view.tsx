import type {
  BulletinFigures,
  BulletinRow,
  BulletinSection,
  BulletinView as Bulletin,
} from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { clockNames } from '../trace/clocks.ts';
import { ChangeLine } from './change-line.tsx';
import { IntervalTable, boundedText } from './interval-table.tsx';
import { hours, percent } from './numbers.ts';
import { Ranking } from './ranking.tsx';

/** The shares that the policy documents ask for. */
const shareNames = ['singleWindow', 'advance', 'inspected', 'machine', 'directRelease'] as const;

/** How declarations are grouped beside their ports. */
const groupings = ['mode', 'transport', 'goods'] as const;

/** A monthly bulletin: for imports and exports the three clocks, the ranking of ports, the shares, and the groups. */
export function BulletinView({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useSpeech();
  if (bulletin.sections.length === 0)
    return <p className="notice">{t('bulletin.nothing', { value: bulletin.month })}</p>;
  return bulletin.sections.map((section) => (
    <Section key={section.direction} section={section} bulletin={bulletin} />
  ));
}

interface SectionProps {
  readonly section: BulletinSection;
  readonly bulletin: Bulletin;
}

function Section({ section, bulletin }: SectionProps) {
  const { t } = useSpeech();
  const { direction, all, groups } = section;
  const { clock, month, level } = bulletin;
  const { declarations, clocks } = all.figures;
  return (
    <section className="bulletin">
      <h2 className="section-title">
        {t(`direction.${direction}`)} · {month}
      </h2>
      <p className="finding">
        {t('bulletin.finding', {
          what: t(`clock.${clock}`),
          n: hours(clocks[clock].mean.value ?? NaN),
          value: hours(clocks[clock].median.value ?? NaN),
        })}
      </p>
      <p className="hint">{t('bulletin.of', { n: declarations, value: percent(level) })}</p>
      <ChangeLine row={all} clock={clock} />
      <IntervalTable
        heads={[t('bulletin.clock'), t('bulletin.mean'), t('bulletin.median'), t('bulletin.p90')]}
        write={hours}
        rows={clockNames.map((name) => ({
          key: name,
          label: t(`clock.${name}`),
          estimate: clocks[name].mean,
          cells: [boundedText(clocks[name].median, hours), boundedText(clocks[name].p90, hours)],
        }))}
      />
      <Ranking section={section} clock={clock} />
      <Shares shares={all.figures.shares} />
      {groupings.map((grouping) => (
        <Group
          key={grouping}
          title={t(`bulletin.${grouping}`)}
          rows={groups[grouping]}
          clock={clock}
        />
      ))}
    </section>
  );
}

function Shares({ shares }: Pick<BulletinFigures, 'shares'>) {
  const { t } = useSpeech();
  return (
    <>
      <h3>{t('bulletin.shares')}</h3>
      <IntervalTable
        heads={[t('bulletin.share'), t('bulletin.estimate')]}
        write={percent}
        end={1}
        rows={shareNames.map((name) => ({
          key: name,
          label: t(`share.${name}`),
          estimate: shares[name],
        }))}
      />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly BulletinRow[];
  readonly clock: Bulletin['clock'];
}

/** The means of one clock by group; a single group would say what all say. */
function Group({ title, rows, clock }: GroupProps) {
  const { t, say } = useSpeech();
  if (rows.length < 2) return null;
  return (
    <>
      <h3>
        {t(`clock.${clock}`)}: {title}
      </h3>
      <IntervalTable
        heads={[title, t('bulletin.mean'), t('bulletin.median'), t('bulletin.declarations')]}
        write={hours}
        rows={rows.map(({ key, title: name, figures }) => ({
          key,
          label: say(name),
          estimate: figures.clocks[clock].mean,
          cells: [boundedText(figures.clocks[clock].median, hours), String(figures.declarations)],
        }))}
      />
    </>
  );
}
