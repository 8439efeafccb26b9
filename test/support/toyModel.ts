import { labelIds } from '../../src/core/labels/labels';
import { borderCount } from '../../src/core/tagger/lattice';
import { seenFrom } from '../../src/core/tagger/features';
import { hashTable } from '../../src/core/tagger/hashTable';
import { type Model } from '../../src/core/tagger/modelFile';
import { outside, place, tagOf } from '../../src/core/tagger/tags';
import { wordOf } from '../../src/core/tagger/words';

const empty = { clustersOf: () => [0, 0, 0, 0] as const, listsOf: () => 0, isPlain: () => false };
const label = (name: (typeof labelIds)[number]) => labelIds.indexOf(name);

/** What the toy knows: a word's tag, by the word alone. */
const known: Readonly<Record<string, number>> = {
  Fenia: tagOf(label('GPE'), place.single),
  Mara: tagOf(label('PERSON'), place.begin),
  Lindt: tagOf(label('PERSON'), place.end),
  Oda: tagOf(label('PERSON'), place.inside),
  of: tagOf(label('PERSON'), place.inside),
  and: outside,
  seven: tagOf(label('CARDINAL'), place.begin),
  eight: tagOf(label('CARDINAL'), place.end),
  nine: tagOf(label('CARDINAL'), place.single),
};

/** A model that knows three names. */
export function toyModel(): Model {
  const rows = Object.entries(known)
    .map(([word, tag]) => ({ hash: seenFrom(wordOf(word, empty).own[0] ?? 0, 0) >>> 0, tag }))
    .sort((a, b) => a.hash - b.hash);
  return {
    features: hashTable(Uint32Array.from(rows, ({ hash }) => hash)),
    lengths: new Uint8Array(rows.length).fill(1),
    tags: Uint8Array.from(rows, ({ tag }) => tag),
    values: new Int8Array(rows.length).fill(100),
    scale: 0.1,
    transitions: new Float32Array(borderCount * borderCount),
    words: hashTable(new Uint32Array()),
    clusters: new Uint16Array(),
    coarser: new Uint16Array(),
    phrases: hashTable(new Uint32Array()),
    lists: new Uint32Array(),
    calibration: Float32Array.from({ length: 2 * labelIds.length }, (_, at) => 1 - (at % 2)),
  };
}
