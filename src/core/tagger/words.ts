import { hashOf, mix } from './hash';
import { type Lexicon, longerPhrase } from './lexicon';

/** What can be known of a word by itself, as hashes ready to be mixed into features. */
export interface Word {
  readonly lower: number;
  readonly shape: number;
  readonly ending: number;
  /** Clusters of words by meaning, fine to coarse; 0 where the word has none. */
  readonly clusters: readonly [finest: number, fine: number, coarse: number, coarsest: number];
  readonly kind: WordKind;
  /** The lists that hold the word by itself, a bit each. */
  readonly lists: number;
  /** Never part of a name or figure. */
  readonly isPlain: boolean;
  /** Features that it gives to its own place, to the places beside it, and to those further off. */
  readonly own: readonly number[];
  readonly beside: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** How a word is written. */
type WordKind = 'capital' | 'capitals' | 'lower' | 'number' | 'mark';

const template = {
  lower: 1,
  exact: 2,
  shape: 3,
  prefix: 4,
  suffix: 5,
  cluster: 6,
  written: 7,
  list: 8,
  kind: 9,
  long: 10,
} as const;

/** Reads a word; `lexicon` tells its clusters and the lists it is on. */
export function wordOf(text: string, lexicon: Lexicon): Word {
  const lowerText = text.toLowerCase();
  const lower = hashOf(normal(lowerText));
  const shapeText = shapeOf(text);
  const shape = hashOf(shapeText);
  const clusters = lexicon.clustersOf(lowerText);
  const kind = kindOf(text);
  const bits = lexicon.listsOf(longerPhrase(undefined, lower));
  const lists = bitsOf(bits).map((list) => mix(template.list, list));
  const groups = clusters[0] === 0 ? [] : clusters.map((cluster, level) => mix(template.cluster + 64 * level, cluster));
  const common = [mix(template.lower, lower), mix(template.shape, shape), ...groups, ...lists];
  const written = mix(template.written, mix(clusters[2], shape));
  const own = [
    ...common,
    mix(template.exact, hashOf(text)),
    mix(template.long, hashOf(longShapeOf(text))),
    written,
    ...affixes(lowerText),
    mix(template.kind, hashOf(kind)),
  ];
  const ending = hashOf(lowerText.slice(-3));
  const beside = [...common, written, mix(template.suffix, ending)];
  const isPlain = kind === 'lower' && lexicon.isPlain(lowerText);
  return {
    lower,
    shape,
    ending,
    clusters,
    kind,
    lists: bits,
    isPlain,
    own,
    beside,
    near: common,
    far: [common[0] ?? 0, ...groups.slice(1, 2)],
  };
}

/** The numbers of the bits that are set. */
export function bitsOf(bits: number): number[] {
  const numbers: number[] = [];
  for (let bit = 0; bits >>> bit !== 0 && bit < 32; bit++) if ((bits >>> bit) & 1) numbers.push(bit);
  return numbers;
}

function affixes(word: string): number[] {
  const found: number[] = [];
  for (let length = 1; length <= 4; length++) {
    if (word.length <= length) break;
    found.push(mix(template.prefix, hashOf(word.slice(0, length))));
    found.push(mix(template.suffix, hashOf(word.slice(-length))));
  }
  return found;
}

/** Digits are all the same, and so are apostrophes. */
export function normal(lower: string): string {
  return lower.replace(/\d/g, '0').replace(/[’ʼ]/g, "'");
}

/** Letters become X or x, digits 0, runs shortened to one: "McKay" is XxXx, "F-16" X-0. */
function shapeOf(word: string): string {
  return longShapeOf(word).replace(/(.)\1+/gu, '$1');
}

/** The same with runs kept up to four. */
function longShapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[’ʼ]/g, "'")
    .replace(/(.)\1{3,}/gu, '$1$1$1$1');
}

function kindOf(word: string): WordKind {
  if (/^\p{N}/u.test(word)) return 'number';
  if (/^\p{Lu}/u.test(word)) return word.length > 1 && !/\p{Ll}/u.test(word) ? 'capitals' : 'capital';
  return /^[\p{L}\p{M}]/u.test(word) ? 'lower' : 'mark';
}
