import { firstIndex } from '../util/search';
import { type Mark } from '../annotate/mark';
import { type Value } from '../detect/value';
import { type LabelSet, standardLabels } from '../labels/labelSet';
import { valueWords } from '../wording/valueWords';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format } from './format';
import { lossesOf } from './losses';

/** A table of the spans of each document, for people, in GitHub's Markdown. Positions are line and column, counted from 1. */
export const markdown: Format = {
  id: 'markdown',
  title: 'Markdown table',
  extension: '.md',
  holds: 'many',
  offsets: 'none',
  carries: ['overlaps', 'status', 'rejected', 'scores', 'values', 'notes', 'authors', 'date'],
  stream: 'none',
  specification: 'GitHub Flavored Markdown, tables',
  encode: (documents) => ({ body: documents.map(sectionOf).join('\n'), losses: lossesOf(markdown, documents) }),
};

function sectionOf(annotated: AnnotatedDocument): string {
  checkSpans(annotated);
  const { document, marks, date, labels = standardLabels } = annotated;
  const starts = lineStarts(document.text);
  const dated = date ? [`Article date: ${date.iso}`, ''] : [];
  if (marks.length === 0) return [`## ${inline(document.uri)}`, '', ...dated, 'Nothing was found.', ''].join('\n');
  const rows = marks.map((mark) => `| ${cellsOf(document.text, starts, mark, labels).join(' | ')} |`);
  return [
    `## ${inline(document.uri)}`,
    '',
    ...dated,
    '| Place | Label | Text | Value | Status | Score | Note |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function cellsOf(text: string, starts: readonly number[], mark: Mark, labels: LabelSet): string[] {
  const line = lineAt(starts, mark.start);
  const who = mark.author === undefined ? mark.status : `${mark.status} by ${mark.author}`;
  return [
    `${line}:${mark.start - (starts[line - 1] ?? 0) + 1}`,
    labels.of(mark.label).title,
    text.slice(mark.start, mark.end),
    mark.value ? valueText(mark.value) : '',
    who,
    mark.score.toFixed(2),
    mark.note ?? '',
  ].map(inline);
}

/** In plain words, and a time expression also as TIMEX3 writes it: “18 April, year unknown (XXXX-04-18)”. */
function valueText(value: Value): string {
  const words = valueWords(value);
  return value.kind === 'timex' && value.value !== words ? `${words} (${value.value})` : words;
}

/** One line that Markdown takes for nothing but its words. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
}

function lineAt(starts: readonly number[], offset: number): number {
  return firstIndex(starts.length, (line) => (starts[line] ?? 0) > offset);
}
