import type { AttemptView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { attemptColumns } from './attempt-columns.ts';
import { AttemptRow } from './attempt-row.tsx';

interface AttemptTableProps {
  readonly world: string;
  /** Latest first. */
  readonly attempts: readonly AttemptView[];
  readonly resend: (seq: number) => void;
}

/** Attempts to deliver as a table, a row each, which opens to show request and response. */
export function AttemptTable({ world, attempts, resend }: AttemptTableProps) {
  const { t } = useSpeech();
  return (
    <table className="event-table attempts">
      <thead>
        <tr>
          {attemptColumns.map((column) => (
            <th key={column} scope="col">
              {t(`deliveries.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <AttemptRow
            key={`${attempt.seq} ${attempt.at} ${attempt.real} ${attempt.fault}`}
            world={world}
            attempt={attempt}
            resend={resend}
          />
        ))}
      </tbody>
    </table>
  );
}
