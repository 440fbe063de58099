import type { BoundedView, BulletinRow, BulletinView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { boundedText } from './interval-table.tsx';
import { hours } from './numbers.ts';

interface ChangeLineProps {
  readonly row: BulletinRow;
  readonly clock: BulletinView['clock'];
}

/** How a clock has changed since last month and since a year ago, and whether chance could explain it. */
export function ChangeLine({ row, clock }: ChangeLineProps) {
  const { t } = useSpeech();
  const changes = [
    ['bulletin.last-month', row.lastMonth],
    ['bulletin.last-year', row.lastYear],
  ] as const;
  return (
    <ul className="changes">
      {changes.map(
        ([key, change]) =>
          change && (
            <li key={key}>
              {t(key)} <b>{boundedText(change[clock], hours)}</b>{' '}
              <span className="hint">{t(`change.${verdictOf(change[clock])}`)}</span>
            </li>
          ),
      )}
    </ul>
  );
}

/** Whether a change is surely one: its interval lies on one side of zero. */
function verdictOf({ low, high }: BoundedView): 'less' | 'more' | 'noise' {
  if (high !== null && high < 0) return 'less';
  return low !== null && low > 0 ? 'more' : 'noise';
}
