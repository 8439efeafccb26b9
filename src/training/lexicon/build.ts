import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../../core/tagger/hash';
import { hashTable } from '../../core/tagger/hashTable';
import { phraseHash } from '../../core/tagger/lexicon';
import { type Model } from '../../core/tagger/modelFile';
import { normal } from '../../core/tagger/words';
import { tokensOf } from '../../core/text/tokens';
import { lists } from './lists';

/** The parts of a model that are there before it learns. */
export type LexiconParts = Pick<Model, 'words' | 'clusters' | 'coarser' | 'phrases' | 'lists'>;

/** Written by clusters.mts: a line with the coarser clusters of each cluster, then a line for each word with its cluster. */
const clusterFile = 'src/training/lexicon/clusters.txt.gz';

/** Builds the lexicon from the clusters and lists. */
export function buildLexicon(): LexiconParts {
  const [head = '', ...lines] = gunzipSync(readFileSync(clusterFile)).toString('utf8').trimEnd().split('\n');
  const clusterOf = new Map<number, number>();
  for (const line of lines) {
    const [word = '', cluster = ''] = line.split('\t');
    const hash = hashOf(word);
    if (!clusterOf.has(hash)) clusterOf.set(hash, Number(cluster) + 1);
  }
  const words = Uint32Array.from(clusterOf.keys()).sort();
  const bits = phraseBits();
  const phrases = Uint32Array.from(bits.keys()).sort();
  return {
    words: hashTable(words),
    clusters: Uint16Array.from(words, (hash) => clusterOf.get(hash | 0) ?? 0),
    coarser: Uint16Array.from(head.split(' '), (cluster) => Number(cluster) + 1),
    phrases: hashTable(phrases),
    lists: Uint32Array.from(phrases, (hash) => bits.get(hash | 0) ?? 0),
  };
}

function phraseBits(): Map<number, number> {
  const bits = new Map<number, number>();
  for (const [bit, [, phrases]] of lists().entries()) {
    for (const phrase of phrases) {
      const tokens = tokensOf(phrase);
      if (tokens.length === 0 || tokens.length > 6) continue;
      const hash = phraseHash(tokens.map(({ text }) => hashOf(normal(text.toLowerCase()))));
      bits.set(hash, ((bits.get(hash) ?? 0) | (1 << bit)) >>> 0);
    }
  }
  return bits;
}
