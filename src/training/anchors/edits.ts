import { type Span } from '../../core/text/span';
import { type Random } from './random';
import { fresh, rewrite, splice, textOf, type TrackedText } from './trackedText';

/** One thing that writers and programs do to a text. */
export type Edit = (tracked: TrackedText, random: Random) => TrackedText;

const word = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;
const sentence = /[^\s.!?][^.!?\r\n]*[.!?]+["”]?/gu;
const paragraph = /[^\r\n]+/gu;

function spansOf(tracked: TrackedText, pattern: RegExp): readonly Span[] {
  return [...textOf(tracked).matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** From one to `most` neighbouring words; `undefined` in a text without words. */
function someWords(tracked: TrackedText, random: Random, most: number): Span | undefined {
  const words = spansOf(tracked, word);
  if (words.length === 0) return undefined;
  const first = random.below(words.length);
  const last = Math.min(words.length - 1, first + random.below(most));
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** Words that stand in none of the articles. */
const strangers = ['quince', 'bellows', 'Umbriel', 'tarragon'] as const;

/**
 * Words of the text itself in any order, names among them, so that new text looks like the old. Its ends are strangers:
 * were a deleted word typed again where it stood, nobody could say whether it is the old one.
 */
function phrase(tracked: TrackedText, random: Random, most: number): string {
  return [random.pick(strangers), wordsOf(tracked, random, most), random.pick(strangers)].join(' ');
}

function wordsOf(tracked: TrackedText, random: Random, most: number): string {
  const words = spansOf(tracked, word).map(({ start, end }) => textOf(tracked.slice(start, end)));
  return Array.from({ length: 1 + random.below(most) }, () => (words.length > 0 ? random.pick(words) : 'words')).join(
    ' ',
  );
}

const insertWords: Edit = (tracked, random) => {
  const at = someWords(tracked, random, 1)?.start ?? 0;
  return splice(tracked, { start: at, end: at }, fresh(`${phrase(tracked, random, 6)} `));
};

const insertSentence: Edit = (tracked, random) => {
  const at = random.pick([{ start: 0, end: 0 }, ...spansOf(tracked, sentence)]).start;
  return splice(tracked, { start: at, end: at }, fresh(`${phrase(tracked, random, 18)}. `));
};

const deleteWords: Edit = (tracked, random) => {
  const span = someWords(tracked, random, 5);
  return span ? splice(tracked, span, []) : tracked;
};

const replaceWords: Edit = (tracked, random) => {
  const span = someWords(tracked, random, 4);
  return span ? splice(tracked, span, fresh(phrase(tracked, random, 2))) : tracked;
};

const misspell: Edit = (tracked, random) => {
  const span = someWords(tracked, random, 1);
  if (!span) return tracked;
  const at = span.start + random.below(span.end - span.start);
  return splice(tracked, { start: at, end: at + random.below(2) }, fresh(random.pick(['ß', 'Ø', 'þ'])));
};

const deleteSentence: Edit = (tracked, random) => {
  const sentences = spansOf(tracked, sentence);
  return sentences.length > 3 ? splice(tracked, random.pick(sentences), []) : tracked;
};

const moveParagraph: Edit = (tracked, random) => {
  const paragraphs = spansOf(tracked, paragraph);
  if (paragraphs.length < 3) return tracked;
  const from = random.pick(paragraphs);
  const to = random.pick(paragraphs.filter((other) => other !== from)).start;
  const moved = [...tracked.slice(from.start, from.end), ...fresh('\n\n')];
  const isLater = to > from.start;
  const without = splice(tracked, from, []);
  const at = isLater ? to - (from.end - from.start) : to;
  return splice(without, { start: at, end: at }, moved);
};

const duplicateSentence: Edit = (tracked, random) => {
  const sentences = spansOf(tracked, sentence);
  if (sentences.length === 0) return tracked;
  const copied = random.pick(sentences);
  const at = random.pick([copied, ...sentences]).end;
  return splice(tracked, { start: at, end: at }, [...fresh(' '), ...tracked.slice(copied.start, copied.end)]);
};

/** Rewrites every match from the last to the first. */
function rewriteAll(tracked: TrackedText, pattern: RegExp, by: (match: string) => string): TrackedText {
  return [...textOf(tracked).matchAll(pattern)].reduceRight(
    (text, { index, 0: match }) => rewrite(text, { start: index, end: index + match.length }, by(match)),
    tracked,
  );
}

const changeLineEnds: Edit = (tracked) => {
  const isWindows = textOf(tracked).includes('\r\n');
  return rewriteAll(tracked, /\r?\n/g, () => (isWindows ? '\n' : '\r\n'));
};

const changeNormalForm: Edit = (tracked) => {
  const isComposed = /[\u00c0-\u017f]/.test(textOf(tracked));
  return rewriteAll(tracked, /\p{L}\p{M}*/gu, (letter) => letter.normalize(isComposed ? 'NFD' : 'NFC'));
};

const changeQuotes: Edit = (tracked) => {
  if (!/[“”‘’]/.test(textOf(tracked))) return rewriteAll(tracked, /"|'/g, (mark) => (mark === '"' ? '”' : '’'));
  return rewriteAll(tracked, /[“”‘’]/g, (mark) => (mark === '“' || mark === '”' ? '"' : "'"));
};

const changeSpaces: Edit = (tracked, random) =>
  rewriteAll(tracked, / /g, () => random.pick([' ', ' ', ' ', ' ', '\u00a0']));

const reflow: Edit = (tracked) => {
  let column = 0;
  return tracked.map((unit) => {
    column = unit.text === '\n' ? 0 : column + 1;
    if (unit.text !== ' ' || column < 66) return unit;
    column = 0;
    return { ...unit, text: '\n' };
  });
};

/** Every edit; the ones that writers do most stand more than once. */
export const edits: readonly Edit[] = [
  ...[insertWords, insertWords, deleteWords, deleteWords, replaceWords, replaceWords],
  ...[insertSentence, deleteSentence, misspell, moveParagraph, duplicateSentence],
  ...[changeLineEnds, changeNormalForm, changeQuotes, changeSpaces, reflow],
];
