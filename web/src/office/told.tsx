import { Mark } from '../parts/mark.tsx';
import { Failure } from '../parts/notice.tsx';
import type { OfficeCommand } from './use-office.ts';

/** What came of the latest command of a part of the page; read out when it changes. */
export function Told({ done, error }: Pick<OfficeCommand, 'done' | 'error'>) {
  return (
    <div role="status">
      {done !== undefined && (
        <p className="tone-done">
          <Mark tone="done" size={12} /> {done}
        </p>
      )}
      {error && <Failure error={error} />}
    </div>
  );
}
