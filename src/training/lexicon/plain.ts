import { hashOf } from '../../core/tagger/hash';
import { rowOf } from '../../core/tagger/hashTable';
import { plainBit } from '../../core/tagger/lexicon';
import { outside } from '../../core/tagger/tags';
import { type Example } from '../crf/examples';
import { type LexiconParts } from './build';

/** A word must stand so often outside, and never inside, to count as plain. */
const least = 5;

/** Marks the words in lower case that are never part of a name or figure in fully labelled examples. The decoder passes them by. */
export function withPlainWords(lexicon: LexiconParts, examples: readonly Example[]): LexiconParts {
  const counts = new Map<string, number>();
  for (const { tokens, gold, allowed } of examples) {
    for (const [at, { text }] of tokens.entries()) {
      if (!/^\p{Ll}/u.test(text)) continue;
      if (gold[at] !== outside) counts.set(text, -Infinity);
      else if (!allowed) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const clusters = lexicon.clusters.slice();
  for (const [word, count] of counts) {
    const row = count < least ? -1 : rowOf(lexicon.words, hashOf(word));
    if (row >= 0) clusters[row] = (clusters[row] ?? 0) | plainBit;
  }
  return { ...lexicon, clusters };
}
