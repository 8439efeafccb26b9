import { type Mark } from '../annotate/mark';
import { type LabelSet } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { blocksOf } from '../text/blocks';
import { producer } from '../version';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { reportStyle } from './htmlStyle';
import { labelsOf, withStrangers } from './labels';
import { type Inline, inlinesByBlock, markUp } from './inline';
import { lossesOf, spoken } from './losses';
import { valueText } from './markdown';
import { escapeXmlText, escapeXml } from './xml';

/**
 * A report to read, print and pass on: one file without scripts and without anything from elsewhere, light and dark, every mark
 * with its label in words beside the colour, a legend with counts and a list of what is named.
 */
export const html: Format = {
  id: 'html',
  title: 'HTML report',
  extension: '.html',
  holds: 'many',
  offsets: 'none',
  carries: ['overlaps', 'scores', 'values', 'entities', 'notes', 'date'],
  stream: 'none',
  specification: 'html.spec.whatwg.org',
  encode(documents) {
    const losses: Loss[] = lossesOf(html, documents);
    const labels = labelsOf(documents);
    const ids = usedIn(documents, labels);
    const title = documents.length === 1 ? (documents[0]?.document.uri ?? '') : `${documents.length} articles`;
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
      ...documents.map((document) => articleOf(document, labels, losses)),
      '</main>',
      `<footer>${producer.name} ${producer.version}</footer>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
    return { body, losses };
  },
};

/** The class of a label. */
function classOf(label: LabelId): string {
  return `l-${label.replace(/[^A-Za-z0-9_-]/g, '_')}`;
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
  return `<ul class="legend" aria-label="Labels and how often each was found">${items.join('')}</ul>`;
}

type Part = Inline & { readonly label: string };

function articleOf(annotated: AnnotatedDocument, labels: LabelSet, losses: Loss[]): string {
  checkSpans(annotated);
  const { document, date } = annotated;
  const { uri, text } = document;
  const parts = spoken(annotated.marks).map((mark) => partOf(mark, labels));
  const placed = new Set<Part>();
  const blocks = Array.from(blocksOf(text));
  const inBlock = inlinesByBlock(parts, blocks);
  const paragraphs = blocks.map((block, index) => {
    const inside = inBlock[index] ?? [];
    const { markup, left } = markUp(text, block, inside, escapeXmlText);
    for (const part of inside) if (!left.includes(part)) placed.add(part);
    return `<p dir="auto">${markup}</p>`;
  });
  for (const part of parts)
    if (!placed.has(part))
      losses.push({
        uri,
        start: part.start,
        end: part.end,
        message: `The ${part.label} crosses another mark or a paragraph.`,
      });
  const dated = date
    ? `<p class="date">Article date: <time datetime="${escapeXml(date.iso)}">${escapeXml(date.iso)}</time></p>`
    : '';
  return [
    `<article><h2>${escapeXml(uri)}</h2>${dated}`,
    ...paragraphs,
    entityTable(annotated, labels),
    '</article>',
  ].join('\n');
}

function partOf(mark: Mark, labels: LabelSet): Part {
  const { start, end, label, value, score, note } = mark;
  const about = [
    labels.of(label).title,
    ...(value ? [valueText(value)] : []),
    ...(score < 1 ? [`score ${score.toFixed(2)}`] : []),
    ...(note === undefined ? [] : [note]),
  ].join(', ');
  const chip = `<span class="chip">${escapeXml(labels.of(label).short)}</span>`;
  return {
    start,
    end,
    label,
    open: `<mark class="${classOf(label)}" title="${escapeXml(about)}">`,
    close: `${chip}</mark>`,
  };
}

function entityTable({ entities, marks }: AnnotatedDocument, labels: LabelSet): string {
  if (entities.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { entity } of spoken(marks)) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const rows = entities.map(
    ({ id, label, name }) =>
      `<tr><td>${escapeXml(name)}</td><td>${escapeXml(labels.of(label).title)}</td><td>${counts.get(id) ?? 0}</td></tr>`,
  );
  return `<table><caption>Named here</caption><thead><tr><th scope="col">Name</th><th scope="col">Label</th><th scope="col">Mentions</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
