import type { Summary } from '../summary.ts';
import { both, escaped, section, table } from './html.ts';
import { methodsText } from './methods.ts';
import {
  distributionsSection,
  effectsSection,
  ledgerSection,
  pointsSection,
  validationSection,
} from './sections.ts';
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
button{white-space:nowrap;font:inherit;padding:6px 16px;border:1px solid var(--ink);border-radius:6px;background:var(--paper);cursor:pointer}
button:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
figure{margin:12px 0}
svg{max-width:100%;height:auto}
svg text{font-size:14px;fill:var(--ink)}
svg .tick{font-size:13px;fill:var(--soft)}
.grid{stroke:var(--line)}
.zero{stroke:var(--ink);stroke-width:1.5}
.bar{stroke:#0072b2;stroke-width:3}
.dot{fill:#0072b2}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:15px;font-variant-numeric:tabular-nums}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
th:first-child{text-align:left}
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

/** A report as one HTML page that asks nothing of any other place; it opens in the language given. */
export function reportPage(summary: Summary, language: 'zh' | 'en'): string {
  const { experiment } = summary;
  const content = [
    `<header><div><h1>${both(experiment.title)}</h1></div><button id="language" type="button">${both(words.language)}</button></header>`,
    `<main>`,
    `<p><strong>${both(words.question)}</strong> ${both(experiment.question)}</p>`,
    warnings(summary),
    effectsSection(summary),
    pointsSection(summary),
    distributionsSection(summary),
    ledgerSection(summary),
    validationSection(summary),
    section('methods', words.methods, `<p>${both(methodsText(summary))}</p>`),
    section('manifest', words.manifest, manifestTable(summary)),
    `</main>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"><title>${escaped(experiment.title[language])}</title><style>${style}</style></head>
<body>${content.join('\n')}<script>${script}</script></body></html>
`;
}

function warnings({ warnings: found }: Summary): string {
  if (found.length === 0) return '';
  const items = found.map((text) => `<li>${both(text)}</li>`).join('');
  return `<aside class="warnings"><h3>${both(words.warnings)}</h3><ul>${items}</ul></aside>`;
}

function manifestTable({ manifest }: Summary): string {
  const rows = Object.entries(manifest).map(([name, value]) => [
    escaped(name),
    `<code>${escaped(String(value))}</code>`,
  ]);
  return table(
    [
      { zh: '项', en: 'item' },
      { zh: '值', en: 'value' },
    ],
    rows,
  );
}
