import { type LabelSet } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';

const base = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c8c8c8}
@media (prefers-color-scheme:dark){:root{--ink:#e4e4e4;--paper:#1c1c1c;--line:#555}}
body{font:1.05rem/1.65 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2{line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.2rem;border-top:1px solid var(--line);padding-top:1rem}
p{white-space:pre-wrap}
mark{color:inherit;background:none;text-decoration:underline 2px var(--c);text-underline-offset:.2em}
.chip{font:600 .6rem/1 system-ui,sans-serif;color:var(--c);margin-left:.25em;vertical-align:.35em;letter-spacing:.02em}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font:.9rem system-ui,sans-serif}
table{border-collapse:collapse;font:.9rem system-ui,sans-serif}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid var(--line)}
footer,.date{font:.85rem system-ui,sans-serif}
@media print{body{max-width:none;margin:0}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}article{break-inside:auto}}
`;

const lines = { solid: 'solid', dashed: 'dashed', dotted: 'dotted', double: 'double' } as const;

/** The style of a report: each label has its colour, for light and dark, and its kind of line. */
export function reportStyle(labels: LabelSet, ids: readonly LabelId[]): string {
  const rules = (dark: boolean) =>
    ids
      .map((id) => {
        const { color, line } = labels.of(id);
        const selector = `.l-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
        const decoration = dark ? '' : `;text-decoration-style:${lines[line]}`;
        return `${selector}{--c:${dark ? color.dark : color.light}${decoration}}`;
      })
      .join('');
  return `${base}${rules(false)}@media (prefers-color-scheme:dark){${rules(true)}}@media print{${rules(false)}}`;
}
