import { useEffect, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';

/** Switches between Chinese and English; each language names itself. */
export function LanguageSwitch() {
  const { language, setLanguage, t } = useSpeech();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="quiet"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={t('language.switch')}
      title={t('language.switch')}
      onClick={() => setLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'EN'}
    </button>
  );
}

const themeKey = 'tongguan.theme';

function systemTheme(): 'dark' | 'light' {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Switches between light and dark; until somebody does, the system decides. */
export function ThemeSwitch() {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState(() => window.localStorage.getItem(themeKey) ?? undefined);
  const isDark = (chosen ?? systemTheme()) === 'dark';
  useEffect(() => {
    if (chosen === undefined) return;
    document.documentElement.dataset['theme'] = chosen;
    window.localStorage.setItem(themeKey, chosen);
  }, [chosen]);
  const label = isDark ? t('theme.light') : t('theme.dark');
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      onClick={() => setChosen(isDark ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
}
