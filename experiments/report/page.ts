import type { Text } from '../../schemas/types.ts';
import { both, escaped } from './html.ts';
import { words } from './words.ts';

const style = `
:root{color-scheme:light;--ink:#1a1f24;--soft:#5a6570;--line:#d5dbe1;--paper:#fff}
*{box-sizing:border-box}
body{margin:0 auto;max-width:980px;padding:28px 28px 80px;font:17px/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper)}
html[lang=zh] [lang=en]:not(html),html[lang=en] [lang=zh]:not(html){display:none}
header{display:flex;gap:24px;align-items:flex-start;justify-content:space-between}
h1{font-size:30px;line-height:1.25;margin:0 0 8px}
h2{font-size:23px;margin:48px 0 8px;border-bottom:2px solid var(--ink);padding-bottom:4px}
h3{font-size:18px;margin:28px 0 4px}
h3 small,td small{color:var(--soft);font-weight:400}
td small{white-space:nowrap}
th small{color:var(--soft);font-weight:400}
button{white-space:nowrap;font:inherit;padding:6px 16px;border:1px solid var(--ink);border-radius:6px;background:var(--paper);cursor:pointer}
button:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
figure{margin:12px 0}
svg{max-width:100%;height:auto}
svg text{font-size:14px;fill:var(--ink)}
svg .tick{font-size:13px;fill:var(--soft)}
.grid{stroke:var(--line)}
.zero{stroke:var(--ink);stroke-width:1.5}
.bar{stroke:#0072b2;stroke-width:3}
.bar.thin{stroke-width:1.5}
.dot{fill:#0072b2}
.dot.hollow{fill:var(--paper);stroke:#0072b2;stroke-width:2}
.front{fill:none;stroke:#0072b2;stroke-width:1.5;stroke-dasharray:5 4}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;font-variant-numeric:tabular-nums}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child,.prose{text-align:left}
thead th{border-bottom:1.5px solid var(--ink)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 18px;padding:0;margin:6px 0;font-size:15px}
.swatch{display:inline-block;width:14px;height:14px;border-radius:3px;margin-right:6px;vertical-align:-1px}
.warnings{border-left:5px solid #d55e00;padding:2px 16px}
.missed{color:#b34700;font-weight:700}
.predicted{color:#00664b;font-weight:700}
code{font-size:14px;word-break:break-all}
@media print{button{display:none}h2{break-after:avoid}figure,tr{break-inside:avoid}}
`;

const script = `document.getElementById('language').addEventListener('click',function(){var r=document.documentElement;r.lang=r.lang==='zh'?'en':'zh'})`;

/** What stands on a page. */
export interface PageContent {
  readonly title: Text;
  /** Language in which it opens. */
  readonly language: keyof Text;
  /** Sections, HTML already. */
  readonly content: readonly string[];
}

/** One HTML page in both languages that asks nothing of any other place. */
export function page({ title, language, content }: PageContent): string {
  const head = `<header><div><h1>${both(title)}</h1></div><button id="language" type="button">${both(words.language)}</button></header>`;
  const body = [head, '<main>', ...content, '</main>'].join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"><title>${escaped(title[language])}</title><style>${style}</style></head>
<body>${body}<script>${script}</script></body></html>
`;
}
