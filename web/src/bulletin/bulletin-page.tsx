import { useState } from 'react';
import type { BulletinView as Bulletin } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { BulletinView } from './bulletin-view.tsx';

/** How a bulletin of a whole region is made. */
const command = 'npm run -s tongguan -- bulletin inner-mongolia --month 2021-05 --out bulletin';

/** A bulletin from the file that the command writes: a whole region, or declarations that were recorded. */
export function BulletinPage() {
  const { t } = useSpeech();
  const [read, setRead] = useState<{ readonly bulletin?: Bulletin; readonly wrong?: string }>({});
  useTitle(t('bulletin.title'));
  const open = async (file: File): Promise<void> => {
    const bulletin = bulletinIn(await file.text());
    setRead(bulletin ? { bulletin } : { wrong: file.name });
  };
  return (
    <SiteFrame>
      <h1>{t('bulletin.title')}</h1>
      <p className="lead">{t('bulletin.region.lead')}</p>
      <p>
        <code>{command}</code>
      </p>
      <p className="office-form">
        <label>
          <span>{t('bulletin.open')}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void open(file);
            }}
          />
        </label>
      </p>
      {read.wrong !== undefined && (
        <p className="notice failure" role="alert">
          {t('bulletin.wrong', { value: read.wrong })}
        </p>
      )}
      {read.bulletin && <BulletinView bulletin={read.bulletin} />}
    </SiteFrame>
  );
}

/** The bulletin in a text; undefined where it is none. */
function bulletinIn(text: string): Bulletin | undefined {
  try {
    const value = JSON.parse(text) as Partial<Bulletin> | null;
    const isOne = typeof value?.month === 'string' && Array.isArray(value.sections);
    return isOne ? (value as Bulletin) : undefined;
  } catch {
    return undefined;
  }
}
