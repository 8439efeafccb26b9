import { hashOf, mix } from './hash';
import { rowOf } from './hashTable';
import { type Model } from './modelFile';

/** What the model knows of words beside its weights. */
export interface Lexicon {
  /** The clusters of a word in lower case, fine to coarse, counted from 1; zeros for a word that it does not know. */
  clustersOf(lower: string): readonly [number, number, number, number];
  /** Whether a word in lower case was never seen in a name or figure, though often outside. */
  isPlain(lower: string): boolean;
  /** The lists that hold a phrase, a bit each; `hash` is `phraseHash` of its words. */
  listsOf(hash: number): number;
}

/** The bits of the lists that hold the words of a topic; the model's lists come in that order. */
export const topicBits = { sport: 30, markets: 31 } as const;

/** The bit of a word's cluster that says that it is plain. */
export const plainBit = 0x8000;

const unknown = [0, 0, 0, 0] as const;
const phraseStart = 4711;

/** The hash of a phrase, of its words' lower-case hashes in order. */
export function phraseHash(words: Iterable<number>): number {
  let hash = phraseStart;
  for (const word of words) hash = mix(hash, word);
  return hash;
}

/** One more word on a phrase's hash. */
export function longerPhrase(hash: number | undefined, word: number): number {
  return mix(hash ?? phraseStart, word);
}

/** The lexicon that a model holds. */
export function lexiconOf({
  words,
  clusters,
  coarser,
  phrases,
  lists,
}: Pick<Model, 'words' | 'clusters' | 'coarser' | 'phrases' | 'lists'>): Lexicon {
  return {
    clustersOf(lower) {
      const row = rowOf(words, hashOf(lower));
      const finest = row < 0 ? 0 : clusters[row]! & ~plainBit;
      if (finest === 0) return unknown;
      const at = 3 * (finest - 1);
      return [finest, coarser[at]!, coarser[at + 1]!, coarser[at + 2]!];
    },
    isPlain(lower) {
      const row = rowOf(words, hashOf(lower));
      return row >= 0 && (clusters[row]! & plainBit) !== 0;
    },
    listsOf(hash) {
      const row = rowOf(phrases, hash);
      return row < 0 ? 0 : lists[row]!;
    },
  };
}
