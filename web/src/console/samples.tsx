import type { SampleView } from '../../../schemas/types.ts';
import { addressWith, navigate } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';

/** The messages of the training scenarios, one click away; those with errors first. */
export function Samples() {
  const { t, say } = useSpeech();
  const { data = [] } = useResource<readonly SampleView[]>('/samples');
  const groups = Map.groupBy(data, ({ scenario }) => scenario);
  return (
    <details className="samples">
      <summary>{t('samples.title', { n: data.length })}</summary>
      <ul>
        {[...groups].map(([scenario, samples]) => (
          <li key={scenario}>
            {samples[0] && say(samples[0].title)}
            <span>
              {samples.map(({ id, type, format, errors }) => (
                <button
                  type="button"
                  className="link"
                  key={id}
                  onClick={() => navigate(addressWith({ sample: id }), { replace: true })}
                >
                  {errors > 0 && <Mark tone="stopped" size={11} />} {t(`type.${type}` as TextKey)}{' '}
                  <small>{format}</small>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
