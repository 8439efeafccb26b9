import { type LabelSet } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';

const base = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c8c8c8;--faint:#5a5a5a}
@media (prefers-color-scheme:dark){:root{--ink:#e4e4e4;--paper:#1c1c1c;--line:#555;--faint:#a8a8a8}}
body{font:1.05rem/1.7 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2{line-height:1.25;overflow-wrap:anywhere;margin:0 0 .6rem}h1{font-size:1.9rem}h2{font-size:1.3rem}
article{border-top:1px solid var(--line);padding-top:1rem;margin-bottom:2.5rem}
p{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;background:none;text-decoration:underline 2px var(--c,var(--faint));text-underline-offset:.2em}
mark.decided{background:color-mix(in srgb,var(--c,var(--faint)) 16%,transparent);border-radius:.2em;padding:.05em .1em}
.chip{display:inline-block;font:600 .6rem/1 system-ui,sans-serif;color:var(--c);margin-left:.25em;vertical-align:.35em;letter-spacing:.02em}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font:.9rem system-ui,sans-serif}
table{border-collapse:collapse;width:100%;font:.9rem/1.4 system-ui,sans-serif;margin-top:1.5rem}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid var(--line)}
th{color:var(--faint);font-weight:500}
footer,.about{font:.85rem system-ui,sans-serif;color:var(--faint)}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--line:#bbb;--faint:#444}body{max-width:none;margin:0;font-size:11pt}mark,.chip{-webkit-print-color-adjust:exact;print-color-adjust:exact}tr,p{break-inside:avoid}thead{display:table-header-group}}
`;

/** The class of a label. */
export function classOf(label: LabelId): string {
  return `l-${label.replace(/[^A-Za-z0-9_-]/g, '_')}`;
}

/** The style of a report: each label has its colour, for light and dark, and its kind of line. */
export function reportStyle(labels: LabelSet, ids: readonly LabelId[]): string {
  const rules = (isDark: boolean) =>
    ids
      .map((id) => {
        const { color, line } = labels.of(id);
        const decoration = isDark ? '' : `;text-decoration-style:${line}`;
        return `.${classOf(id)}{--c:${isDark ? color.dark : color.light}${decoration}}`;
      })
      .join('');
  return `${base}${rules(false)}@media (prefers-color-scheme:dark){${rules(true)}}@media print{${rules(false)}}`;
}
