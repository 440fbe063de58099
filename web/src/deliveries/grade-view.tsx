import type { ClientGrade } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';

const findings = ['lost', 'doubled', 'late', 'outOfOrder', 'forged'] as const;

/** The grade of a client: the verdict, and which notifications went wrong in which way. */
export function GradeView({ grade }: { readonly grade: ClientGrade }) {
  const { t } = useSpeech();
  const { notifications, acknowledged, pending, passed } = grade;
  const verdict = passed === undefined ? 'open' : passed ? 'passed' : 'failed';
  const tone = passed === undefined ? 'waiting' : passed ? 'done' : 'stopped';
  return (
    <div className="notice">
      <p>
        <Mark tone={tone} /> <strong>{t(`grade.${verdict}`)}</strong>{' '}
        {t('deliveries.counts', { n: acknowledged, of: notifications, left: pending.length })}
      </p>
      <ul>
        {findings
          .filter((finding) => grade[finding].length > 0)
          .map((finding) => (
            <li key={finding}>
              {t(`grade.${finding}`)}: {grade[finding].map((seq) => `#${seq}`).join(', ')}
            </li>
          ))}
      </ul>
    </div>
  );
}
