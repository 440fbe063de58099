import { addressWith, navigate, useAddress, useQuery } from '../api/router.ts';
import type { ScenarioLine } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { useReformTitles } from '../reference/use-reform-titles.ts';
import { countsOf, facets, matching, type Choice, type Facet } from './facets.ts';

/** All scenarios as a table, with search and facets; both are kept in the address. */
export function Library({ scenarios }: { readonly scenarios: readonly ScenarioLine[] }) {
  const { t } = useSpeech();
  const { searchParams } = useAddress();
  const search = searchParams.get('search') ?? '';
  const choice: Choice = Object.fromEntries(
    facets.flatMap((facet) => {
      const value = searchParams.get(facet);
      return value === null ? [] : [[facet, value]];
    }),
  );
  const shown = matching(scenarios, choice, search);
  const nameOf = useReformTitles();
  const clear = Object.fromEntries([...facets, 'search'].map((name) => [name, undefined]));
  return (
    <div className="library">
      <Filters scenarios={scenarios} choice={choice} search={search} />
      <div>
        <p className="hint" role="status">
          {t('library.count', { n: shown.length, of: scenarios.length })}{' '}
          {shown.length < scenarios.length && (
            <button
              type="button"
              className="link"
              onClick={() => navigate(addressWith(clear), { replace: true })}
            >
              {t('library.clear')}
            </button>
          )}
        </p>
        <ul className="scenario-list">
          {shown.map((scenario) => (
            <ScenarioItem key={scenario.id} scenario={scenario} nameOf={nameOf} />
          ))}
        </ul>
        {shown.length === 0 && <p className="notice">{t('library.none')}</p>}
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly scenarios: readonly ScenarioLine[];
  readonly choice: Choice;
  readonly search: string;
}

function Filters(props: FiltersProps) {
  const { t } = useSpeech();
  const [search = '', setSearch] = useQuery('search');
  return (
    <div className="library-filters">
      <label className="search">
        <span className="visually-hidden">{t('library.search')}</span>
        <input
          type="search"
          placeholder={t('library.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value === '' ? undefined : target.value)}
        />
      </label>
      {facets.map((facet) => (
        <FacetList key={facet} facet={facet} {...props} />
      ))}
    </div>
  );
}

type FacetListProps = FiltersProps & { readonly facet: Facet };

function FacetList({ facet, scenarios, choice, search }: FacetListProps) {
  const { t } = useSpeech();
  const nameOf = useValueName(scenarios);
  const choose = (value: string): void =>
    navigate(addressWith({ [facet]: choice[facet] === value ? undefined : value }), {
      replace: true,
    });
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${facet}`)}</legend>
      {countsOf(scenarios, facet, { choice, search }).map(([value, count]) => (
        <button
          type="button"
          key={value}
          aria-pressed={choice[facet] === value}
          disabled={count === 0 && choice[facet] !== value}
          onClick={() => choose(value)}
        >
          <span>{nameOf(facet, value)}</span>
          <small>{count}</small>
        </button>
      ))}
    </fieldset>
  );
}

function useValueName(scenarios: readonly ScenarioLine[]): (facet: Facet, value: string) => string {
  const { t, say } = useSpeech();
  return (facet, value) => {
    if (facet !== 'port') return t(`${facet}.${value}` as TextKey);
    const port = scenarios
      .map((scenario) => scenario.port)
      .find((candidate) => typeof candidate !== 'string' && candidate.id === value);
    return typeof port === 'object' ? say(port.name) : value;
  };
}

interface ScenarioItemProps {
  readonly scenario: ScenarioLine;
  /** Name of a mechanism by its id. */
  readonly nameOf: (id: string) => string;
}

function ScenarioItem({ scenario, nameOf }: ScenarioItemProps) {
  const { t, say } = useSpeech();
  const {
    id,
    title,
    summary,
    port,
    transport,
    direction,
    procedure,
    outcome,
    difficulty,
    mechanisms = [],
  } = scenario;
  const place = typeof port === 'string' ? port : say(port.name);
  return (
    <li>
      <Link to={`/scenarios/${id}`}>
        <h2>{say(title)}</h2>
        <p className="scenario-facts">
          {place} · {t(`transport.${transport}`)} · {t(`direction.${direction}`)} ·{' '}
          {t(`procedure.${procedure}`)} ·{' '}
          <b className={`outcome ${outcome}`}>{t(`outcome.${outcome}`)}</b>
        </p>
        <p className="scenario-summary">{say(summary)}</p>
        <p className="scenario-tags">
          <Difficulty value={difficulty} />
          {mechanisms.map((mechanism) => (
            <span key={mechanism}>{nameOf(mechanism)}</span>
          ))}
        </p>
      </Link>
    </li>
  );
}

/** Difficulty from 1 to 3 as dots and as a word. */
export function Difficulty({ value }: { readonly value: number }) {
  const { t } = useSpeech();
  return (
    <span className="difficulty">
      <span aria-hidden="true">{'●'.repeat(value) + '○'.repeat(3 - value)}</span>{' '}
      {t(`difficulty.${value}` as 'difficulty.1')}
    </span>
  );
}
