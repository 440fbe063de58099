import { useQuery } from '../api/router.ts';
import { useCharts } from '../api/use-charts.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { passes, type LogFilter } from './filter.ts';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import { useEventWords } from './use-event-words.ts';
import { useLog } from './use-log.ts';

/** The live log of a world, or of the latest worlds, with its filters; they stand in the address. */
export function LogView({ world }: { readonly world?: string }) {
  const { t } = useSpeech();
  const [chosen] = useQuery('world');
  const only = world ?? chosen;
  const { lines, worlds, error } = useLog(only);
  const { charts } = useCharts();
  const words = useEventWords(charts);
  const filter = useFilter();
  const shown = (lines ?? []).filter((line) => passes(line, filter, words(line.event)));
  return (
    <>
      <LogFilters
        flows={[...(charts?.values() ?? [])].map(({ id, text }) => [id, text])}
        worlds={world === undefined ? (worlds ?? []) : undefined}
      />
      {error && <Failure error={error} />}
      {!lines && !error && <Loading what={t('log.loading')} />}
      {lines && (
        <p className="hint" role="status">
          {t('log.count', { n: shown.length, of: lines.length })}
        </p>
      )}
      {shown.length > 0 && <LogTable lines={shown} words={words} isOneWorld={only !== undefined} />}
    </>
  );
}

function useFilter(): LogFilter {
  const [kind] = useQuery('kind');
  const [flow] = useQuery('flow');
  const [level] = useQuery('level');
  const [role] = useQuery('role');
  const [search = ''] = useQuery('search');
  return { kind, flow, level, role, search };
}
