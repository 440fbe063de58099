import { useEffect, useRef, type DragEvent } from 'react';
import type { SampleView, WireFormat } from '../../../schemas/types.ts';
import { addressWith, navigate, useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { Samples } from '../console/samples.tsx';
import { Settings, useToolQuery } from '../console/settings.tsx';
import { useDrafts, type Drafts } from '../console/use-drafts.ts';
import { Workbench } from '../console/workbench.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Failure } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';

/** The console: messages pasted, dropped or opened, checked as they are written. */
export function ConsolePage() {
  const { t } = useSpeech();
  const query = useToolQuery();
  const drafts = useDrafts(query);
  const error = useSample(drafts);
  const { data: formats = [] } = useResource<readonly WireFormat[]>('/formats');
  useTitle(t('nav.messages'));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void drafts.open([...event.dataTransfer.files]);
  };
  const { current } = drafts;
  return (
    <SiteFrame>
      <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <h1>{t('nav.messages')}</h1>
        <p className="lead">{t('console.lead')}</p>
        <div className="console-line">
          <FileButton onOpen={drafts.open} />
          <Settings formats={formats} />
        </div>
        <Samples />
        {error && <Failure error={error} />}
        <DraftTabs {...drafts} />
        <Workbench
          key={current.id}
          draft={current}
          checked={drafts.checked.get(current.id)}
          query={query}
          formats={formats}
          onWrite={drafts.write}
        />
      </div>
    </SiteFrame>
  );
}

function FileButton({ onOpen }: { readonly onOpen: Drafts['open'] }) {
  const { t } = useSpeech();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="primary" onClick={() => picker.current?.click()}>
        {t('console.open')}
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".xml,.json,.edi,.txt,.zip"
        aria-label={t('console.open')}
        onChange={({ target }) => {
          void onOpen([...(target.files ?? [])]).then(() => {
            target.value = '';
          });
        }}
      />
    </>
  );
}

/** Opens the sample that the address names, at the time at which its scenario sends it. */
function useSample({ add }: Drafts): Error | undefined {
  const [sample] = useQuery('sample');
  const { data, error } = useResource<SampleView>(
    sample === undefined ? undefined : `/samples/${encodeURIComponent(sample)}`,
  );
  useEffect(() => {
    if (!data) return;
    add([{ name: data.file ?? `${data.id}.json`, text: data.text ?? '' }]);
    navigate(addressWith({ asof: data.at, format: undefined }), { replace: true });
  }, [data, add]);
  return error;
}

function DraftTabs({ drafts, current, checked, choose, close }: Drafts) {
  const { t } = useSpeech();
  if (drafts.length < 2) return null;
  return (
    <ul className="drafts" aria-label={t('console.drafts')}>
      {drafts.map(({ id, name }) => {
        const problems = checked.get(id)?.answer?.problems;
        const isWrong = problems?.some(({ severity }) => severity === 'error');
        const shown = name === '' ? t('console.unnamed') : name;
        return (
          <li key={id}>
            <button type="button" aria-pressed={id === current.id} onClick={() => choose(id)}>
              <Mark tone={problems ? (isWrong ? 'stopped' : 'done') : 'waiting'} size={11} />{' '}
              {shown}{' '}
              {problems && <small>{t('console.problem-count', { n: problems.length })}</small>}
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={t('console.close', { id: shown })}
              onClick={() => close(id)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
