import { readFileSync } from 'node:fs';
import { type GoldRecord, type LabelledSpan } from './records';

const file = 'src/training/sport.txt';

/**
 * Short reports of invented matches in which teams go by the names of their cities, written for this project, since the
 * corpora have three such articles. Four equals signs part them; `[[LABEL|words]]` is a name or figure.
 */
export function sportReports(): readonly GoldRecord[] {
  return readFileSync(file, 'utf8')
    .split('\n====\n')
    .map((marked, index) => readMarkup(`sport-${index + 1}`, marked.trim()));
}

function readMarkup(id: string, marked: string): GoldRecord {
  const spans: LabelledSpan[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: whole, 1: label = '', 2: words = '' } of marked.matchAll(/\[\[([A-Z_]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(from, index);
    spans.push({ start: text.length, end: text.length + words.length, label });
    text += words;
    from = index + whole.length;
  }
  return { id, text: text + marked.slice(from), spans };
}
