import { type Block, blocksOf } from '../text/blocks';
import { wordCount } from './lines';
import { lookAlikes, shareOfLines } from './lookAlikes';

/** Whether a text reads as an article, and why, in a few words that complete “Blue Pencil thinks that this file …”. */
export interface Verdict {
  readonly isProse: boolean;
  readonly reason: string;
}

/** So much of a text is looked at, in UTF-16 code units. */
const reach = 20_000;

/** A text is prose where sentences hold at least this share of its letters. */
const proseShare = 0.5;

/** No more of a sentence than this are brackets, slashes and the like. */
const mostSymbols = 0.04;

const sentenceEnd = /[.!?…。！？۔؟।:][\])"'”’»›）」』*_]*$/u;
const innerSentenceEnd = /[.!?…۔؟।][\])"'”’»]*\s+["'“‘«(¿¡]*[\p{Lu}\p{Lo}]|[。！？]/u;
const symbols = /[{}<>[\]=|\\/_#@$~^`+*]+/g;
/** Addresses, bare or behind a Markdown link, and Markdown's emphasis. */
const decoration = /\]\([^)\s]*\)|https?:\/\/\S+|[*_]{1,3}(?=\p{L})|(?<=[\p{L}.,!?])[*_]{1,3}/gu;
const frontMatter = /^---\r?\n[^]*?\n---\r?(?:\n|$)/;

/** Judges a text by its first 20,000 code units; costs about a millisecond. */
export function judgeProse(text: string): Verdict {
  const head = (text.length > reach ? text.slice(0, reach) : text).replace(frontMatter, '');
  if (head.trim() === '') return { isProse: false, reason: 'is empty so far' };
  if (head.includes('\0')) return { isProse: false, reason: 'holds binary data' };
  const lines = head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  for (const { reason, test } of lookAlikes) if (test(head, lines)) return { isProse: false, reason };
  return judgeSentences([...blocksOf(head)], lines);
}

function judgeSentences(blocks: readonly Block[], lines: readonly string[]): Verdict {
  let all = 0;
  let inSentences = 0;
  let sentences = 0;
  for (const { text } of blocks) {
    const size = lettersIn(text);
    all += size;
    if (!readsAsSentence(text, size)) continue;
    inSentences += size;
    sentences++;
  }
  if (sentences === 0) return { isProse: false, reason: 'has no whole sentences' };
  if (inSentences < all * proseShare) return { isProse: false, reason: 'has few whole sentences' };
  if (shareOfLines(lines, /^\s*[-*•]\s/) > 0.6) return { isProse: false, reason: 'looks like a list' };
  return { isProse: true, reason: 'is written in sentences' };
}

function readsAsSentence(block: string, size: number): boolean {
  const text = /\]\(|:\/\/|[*_]/.test(block) ? block.replace(decoration, '') : block;
  if (wordCount(text) < 4 || !(sentenceEnd.test(text.slice(-10)) || innerSentenceEnd.test(text))) return false;
  return size >= text.length * 0.5 && countOf(text, symbols) <= Math.max(2, text.length * mostSymbols);
}

/** How many code units are letters, near enough for any script: all above U+00BF but punctuation and surrogates. */
function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isBasic = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isOther =
      unit >= 0xc0 && (unit < 0x2000 || unit > 0x303f) && (unit < 0xd800 || unit > 0xdfff) && unit < 0xff00;
    if (isBasic || isOther) count++;
  }
  return count;
}

/** How many code units the matches of `pattern` hold. */
function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const run of text.match(pattern) ?? []) count += run.length;
  return count;
}
