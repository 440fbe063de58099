import type { WorldSummary } from '../../../schemas/types.ts';
import type { Role, Text } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { ChoiceField } from '../reference/choice-field.tsx';
import { SearchField } from '../reference/search-field.tsx';
import { seats } from '../world/seats.ts';
import { kinds, levels } from './filter.ts';

interface LogFiltersProps {
  readonly flows: readonly (readonly [id: string, text: Text])[];
  /** Worlds to choose from; absent where the log is of one. */
  readonly worlds: readonly WorldSummary[] | undefined;
}

/** Everybody who does something: those whose desks can be taken, and the system itself. */
const actors: readonly Role[] = [...seats, 'single-window'];

/** What narrows the log: world, kind, flow, people or system, role, words. */
export function LogFilters({ flows, worlds }: LogFiltersProps) {
  const { t, say } = useSpeech();
  return (
    <p className="office-form">
      <SearchField label={t('log.search')} />
      {worlds && (
        <ChoiceField
          name="world"
          label={t('worlds.world')}
          choices={worlds.map(({ id, title }) => [id, `${say(title)} · ${id.slice(-4)}`])}
        />
      )}
      <ChoiceField
        name="kind"
        label={t('log.kind')}
        choices={kinds.map((kind) => [kind, t(`kind.${kind}`)])}
      />
      <ChoiceField
        name="flow"
        label={t('log.entity')}
        choices={flows.map(([id, text]) => [id, say(text)])}
      />
      <ChoiceField
        name="level"
        label={t('log.level')}
        choices={levels.map((level) => [level, t(`level.${level}`)])}
      />
      <ChoiceField
        name="role"
        label={t('flow.by')}
        choices={actors.map((role) => [role, t(`role.${role}`)])}
      />
    </p>
  );
}
