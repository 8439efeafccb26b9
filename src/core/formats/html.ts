import { type Mark } from '../annotate/mark';
import { type LabelSet } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { partsOf } from '../article/parts';
import { blocksOf } from '../text/blocks';
import { producer } from '../version';
import { timexWords } from '../wording/timexWords';
import { valueWords } from '../wording/valueWords';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { classOf, reportStyle } from './htmlStyle';
import { labelsOf, withStrangers } from './labels';
import { type Inline, markUpBlocks } from './inline';
import { lossesOf, spoken } from './losses';
import { tablesOf } from './htmlTables';
import { escapeXmlText, escapeXml } from './xml';
import { oneLine } from '../text/oneLine';

/**
 * A report to read, print and pass on: one file without scripts and without anything from elsewhere, light and dark, every mark
 * with its label in words beside the colour, what people decided filled, a legend with counts, and tables of what is named, who
 * said what, and what figures and dates mean.
 */
export const html: Format = {
  id: 'html',
  title: 'HTML report',
  extension: '.html',
  holds: 'many',
  offsets: 'none',
  carries: ['overlaps', 'status', 'scores', 'values', 'entities', 'notes', 'authors', 'quotations', 'date'],
  stream: 'none',
  specification: 'html.spec.whatwg.org',
  encode(documents) {
    const losses: Loss[] = lossesOf(html, documents);
    const labels = labelsOf(documents);
    const ids = usedIn(documents, labels);
    const [first, ...more] = documents;
    const title = first && more.length === 0 ? titleOf(first) : `${documents.length} articles`;
    const body = [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escapeXml(title)}</title>`,
      `<style>${reportStyle(labels, ids)}</style>`,
      '</head>',
      '<body>',
      `<header><h1>${escapeXml(title)}</h1>${legend(documents, labels, ids)}</header>`,
      '<main>',
      ...documents.map((document) => articleOf(document, labels, losses, more.length > 0)),
      '</main>',
      `<footer>${producer.name} ${producer.version}</footer>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
    return { body, losses };
  },
};

/** The headline, or the name where there is none. */
function titleOf({ document: { text, uri } }: AnnotatedDocument): string {
  const headline = partsOf(Array.from(blocksOf(text))).find(({ kind }) => kind === 'headline');
  return headline ? oneLine(text.slice(headline.start, headline.end)).trim() : uri;
}

function usedIn(documents: readonly AnnotatedDocument[], labels: LabelSet): readonly LabelId[] {
  const used = new Set(documents.flatMap(({ marks }) => spoken(marks).map(({ label }) => label)));
  return withStrangers(labels, used).filter((id) => used.has(id));
}

function legend(documents: readonly AnnotatedDocument[], labels: LabelSet, ids: readonly LabelId[]): string {
  const counts = new Map<LabelId, number>();
  for (const { marks } of documents)
    for (const { label } of spoken(marks)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const items = ids.map((id) => {
    const count = counts.get(id) ?? 0;
    return `<li><mark class="${classOf(id)}">${escapeXml(labels.of(id).title)}</mark> ${count}</li>`;
  });
  const isDecided = documents.some(({ marks }) => spoken(marks).some(({ status }) => status !== 'suggested'));
  const filled = isDecided ? '<li><mark class="decided">Filled</mark> was decided by a person</li>' : '';
  return `<ul class="legend" aria-label="Labels and how often each was found">${items.join('')}${filled}</ul>`;
}

type Part = Inline & { readonly label: string };

function articleOf(annotated: AnnotatedDocument, labels: LabelSet, losses: Loss[], isOneOfMany: boolean): string {
  checkSpans(annotated);
  const { document, date } = annotated;
  const { uri, text } = document;
  const parts = spoken(annotated.marks).map((mark) => partOf(mark, labels));
  const { markups, left } = markUpBlocks(text, Array.from(blocksOf(text)), parts, escapeXmlText);
  for (const { start, end, label } of left)
    losses.push({ uri, start, end, message: `The ${label} crosses another mark or a paragraph.` });
  const dated = date
    ? ` · <time datetime="${escapeXml(date.iso)}">${escapeXml(timexWords({ kind: 'timex', type: 'DATE', value: date.iso }))}</time>`
    : '';
  return [
    `<article>${isOneOfMany ? `<h2>${escapeXml(titleOf(annotated))}</h2>` : ''}<p class="about">${escapeXml(uri)}${dated}</p>`,
    ...markups.map((markup) => `<p dir="auto">${markup}</p>`),
    tablesOf(annotated, labels),
    '</article>',
  ].join('\n');
}

function partOf(mark: Mark, labels: LabelSet): Part {
  const { start, end, label, value, score, status, author, note } = mark;
  const isDecided = status !== 'suggested';
  const about = [
    labels.of(label).title,
    ...(value ? [valueWords(value)] : []),
    ...(isDecided ? [author === undefined ? status : `${status} by ${author}`] : []),
    ...(score < 1 ? [`score ${score.toFixed(2)}`] : []),
    ...(note === undefined ? [] : [note]),
  ].join(', ');
  const chip = `<span class="chip">${escapeXml(labels.of(label).short)}</span>`;
  return {
    start,
    end,
    label,
    open: `<mark class="${classOf(label)}${isDecided ? ' decided' : ''}" title="${escapeXml(about)}">`,
    close: `${chip}</mark>`,
  };
}
