import { type LabelSet } from '../labels/labelSet';
import { type Span } from '../text/span';
import { type AnnotatedDocument } from './format';
import { spoken } from './losses';
import { valueHtml } from './htmlValue';
import { escapeXml } from './xml';
import { oneLine } from '../text/oneLine';

/** What an article names, who says what in it, what its figures and dates mean, and what people noted; what there is none of has no table. */
export function tablesOf(annotated: AnnotatedDocument, labels: LabelSet): string {
  return [
    entityTable(annotated, labels),
    quotationTable(annotated),
    valueTable(annotated, labels),
    noteTable(annotated, labels),
  ].join('');
}

function entityTable({ entities, marks }: AnnotatedDocument, labels: LabelSet): string {
  const counts = new Map<string, number>();
  for (const { entity } of spoken(marks)) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return table(
    'Named here',
    ['Name', 'Label', 'Mentions'],
    entities.map(({ id, label, name }) => [name, labels.of(label).title, String(counts.get(id) ?? 0)].map(plain)),
  );
}

function quotationTable({ document: { text }, quotations }: AnnotatedDocument): string {
  const words = ({ start, end }: Span) => text.slice(start, end);
  return table(
    'Said here',
    ['Who', 'Speech', 'Words'],
    quotations.map((quotation) => {
      const { source, speaker, kind } = quotation;
      return [source?.name ?? (speaker ? words(speaker) : '–'), kind, words(quotation)].map(plain);
    }),
  );
}

function valueTable({ document: { text }, marks }: AnnotatedDocument, labels: LabelSet): string {
  return table(
    'Figures and dates',
    ['Words', 'Label', 'Value'],
    spoken(marks).flatMap(({ start, end, label, value }) =>
      value ? [[plain(text.slice(start, end)), plain(labels.of(label).title), valueHtml(value)]] : [],
    ),
  );
}

function noteTable({ document: { text }, marks }: AnnotatedDocument, labels: LabelSet): string {
  return table(
    'Notes',
    ['Words', 'Label', 'Note', 'Who'],
    spoken(marks).flatMap(({ start, end, label, note, author = '–' }) =>
      note === undefined ? [] : [[text.slice(start, end), labels.of(label).title, note, author].map(plain)],
    ),
  );
}

/** A table of cells in HTML. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const cellOf = (html: string) => `<td dir="auto">${html}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n');
  return `<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>\n${body}\n</tbody></table>\n`;
}

function plain(text: string): string {
  return escapeXml(oneLine(text));
}
