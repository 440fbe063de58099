import type { BulletinSection, BulletinView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { IntervalTable, type IntervalRow } from './interval-table.tsx';
import { hours } from './numbers.ts';

interface RankingProps {
  readonly section: BulletinSection;
  readonly clock: BulletinView['clock'];
}

/** Ports by the mean of a clock; those whose order chance could explain share a place. */
export function Ranking({ section: { ranking, groups, unranked }, clock }: RankingProps) {
  const { t, say } = useSpeech();
  const byKey = new Map(groups.port.map((row) => [row.key, row]));
  const rows = ranking.flatMap(({ key, best, worst }): IntervalRow[] => {
    const row = byKey.get(key);
    if (!row) return [];
    const { clocks, declarations } = row.figures;
    const ranks = best === worst ? `${best}` : `${best}–${worst}`;
    const label = (
      <>
        <span className="place">{best}</span> {say(row.title)}
      </>
    );
    return [{ key, label, estimate: clocks[clock].mean, cells: [ranks, `${declarations}`] }];
  });
  const left = unranked.flatMap((key) => byKey.get(key) ?? []);
  return (
    <>
      <h3>{t('bulletin.ranking', { what: t(`clock.${clock}`) })}</h3>
      <p className="hint">{t('bulletin.ranking.text')}</p>
      {rows.length > 0 && (
        <IntervalTable
          heads={[
            t('bulletin.port'),
            t('bulletin.mean'),
            t('bulletin.ranks'),
            t('bulletin.declarations'),
          ]}
          write={hours}
          rows={rows}
        />
      )}
      {left.length > 0 && (
        <p className="hint">
          {t('bulletin.unranked', {
            list: left.map(({ title }) => say(title)).join(t('list.comma')),
          })}
        </p>
      )}
    </>
  );
}
