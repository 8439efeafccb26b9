import { type Mark } from '../../src/core/annotate/mark';

const opening = /\[([^\]|]+)\|([A-Z_]+)\]/g;

/** The text and the marks of “[Ada Quill|PERSON] lives in [Cork|GPE].”, all suggested with a score of 0.9. */
export function marked(source: string, rest: Partial<Mark> = {}): { readonly text: string; readonly marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: all, 1: words = '', 2: label = '' } of source.matchAll(opening)) {
    text += source.slice(at, index);
    const start = text.length;
    text += words;
    const mark = { start, end: text.length, text: words, label, score: 0.9 };
    marks.push({ ...mark, status: 'suggested', source: 'toy', ...rest });
    at = index + all.length;
  }
  return { text: text + source.slice(at), marks };
}
