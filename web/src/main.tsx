import '@fontsource-variable/noto-sans-sc';
import '@fontsource/jetbrains-mono/latin-400.css';
import './style/tokens.css';
import './style/base.css';
import './style/pages.css';
import './style/replay.css';
import './style/chart.css';
import './style/world.css';
import './style/timeline.css';
import './style/messages.css';
import './style/console.css';
import './style/reference.css';
import './style/office.css';
import './style/bulletin.css';
import './style/explore.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionGate } from './access/session.tsx';
import { App } from './app.tsx';
import { SpeechProvider } from './i18n/language.tsx';
import { ReceiptWords } from './messages/receipt-words.tsx';

const theme = window.localStorage.getItem('tongguan.theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no element "#root" to draw in.');
createRoot(root).render(
  <StrictMode>
    <SpeechProvider>
      <SessionGate>
        <ReceiptWords>
          <App />
        </ReceiptWords>
      </SessionGate>
    </SpeechProvider>
  </StrictMode>,
);
