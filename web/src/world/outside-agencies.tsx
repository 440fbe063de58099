import type { OutsideAgency } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';

/** The agencies of a world that are asked outside, and what they have not answered; the clock stands for it. */
export function OutsideAgencies({ agencies }: { readonly agencies: readonly OutsideAgency[] }) {
  const { t, say } = useSpeech();
  if (agencies.length === 0) return undefined;
  return (
    <section className="outside" aria-labelledby="outside-title">
      <h2 id="outside-title">{t('outside.title')}</h2>
      <ul>
        {agencies.map(({ agency, text, open }) => (
          <li key={agency}>
            {say(text)}
            {open.map(({ number, entity, failures }) => (
              <p key={number} role="status">
                {t('outside.waits', { entity })}
                {failures > 0 && ` ${t('outside.failures', { count: failures })}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
