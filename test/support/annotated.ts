import { type Mark } from '../../src/core/annotate/mark';
import { type AnnotatedDocument } from '../../src/core/formats/format';
import { compareSpans } from '../../src/core/text/span';

/**
 * A document from a text with its marks written in: `'[Ana Lemos|PERSON] of [[Porto|GPE] FC|ORG]'`. A bracket that opens
 * no mark is doubled by a backslash.
 */
export function annotated(
  marked: string,
  uri = 'article.txt',
  more: Partial<AnnotatedDocument> = {},
): AnnotatedDocument {
  const { text, marks } = readMarked(marked);
  return { document: { uri, version: 1, text }, marks, entities: [], quotations: [], ...more };
}

function readMarked(marked: string): { text: string; marks: Mark[] } {
  const open: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const one = marked.charAt(at);
    const label = one === '|' && open.length > 0 ? /^\|([\w-]+)\]/.exec(marked.slice(at)) : undefined;
    if (one === '\\') text += marked.charAt(++at);
    else if (one === '[') open.push(text.length);
    else if (label?.[1] !== undefined) {
      marks.push(human({ start: open.pop() ?? 0, end: text.length, label: label[1] }));
      at += label[0].length - 1;
    } else text += one;
  }
  return { text, marks: marks.sort(compareSpans) };
}

/** A mark that a person put there. */
export function human(mark: Pick<Mark, 'start' | 'end' | 'label'> & Partial<Mark>): Mark {
  return { status: 'added', score: 1, source: 'human', ...mark };
}
