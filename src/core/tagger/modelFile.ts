import { labelIds } from '../labels/labels';
import { featureVersion } from './features';
import { type HashTable } from './hashTable';

/** A trained model as the file holds it. */
export interface Model {
  readonly features: HashTable;
  /** How many weights each feature has. */
  readonly lengths: Uint8Array;
  readonly tags: Uint8Array;
  /** Weights in units of `scale`. */
  readonly values: Int8Array;
  readonly scale: number;
  /** Scores between what ends (row) and what begins. */
  readonly transitions: Float32Array;
  readonly words: HashTable;
  /** The finest cluster of each word, counted from 1; with `plainBit` for a word that is never in a name or figure. */
  readonly clusters: Uint16Array;
  /** For each finest cluster the three coarser ones. */
  readonly coarser: Uint16Array;
  readonly phrases: HashTable;
  /** For each phrase a bit for each list that holds it. */
  readonly lists: Uint32Array;
  /** By label number: slope and intercept of the logistic curve from margins to probabilities. */
  readonly calibration: Float32Array;
}

interface Header {
  readonly featureVersion: number;
  readonly labels: readonly string[];
  readonly scale: number;
  /** Name, kind, and length in elements of each section, in the order of the file. */
  readonly sections: readonly (readonly [string, 'u1' | 'u2' | 'u4' | 'i1' | 'f4', number])[];
}

const magic = 'blue pencil tagger\n';
const kinds = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, i1: Int8Array, f4: Float32Array } as const;
type Section = Uint8Array | Uint16Array | Uint32Array | Int8Array | Float32Array;

/** A model file that cannot be used; the message says why. */
export class ModelError extends Error {}

/** Reads a model; throws a `ModelError` for bytes that are none, or whose features or labels are not this code's. */
export function readModel(bytes: Uint8Array): Model {
  const { header, at } = readHeader(bytes);
  if (header.featureVersion !== featureVersion) {
    throw new ModelError(
      `The model has features of version ${header.featureVersion}, this program reads version ${featureVersion}.`,
    );
  }
  if (header.labels.join() !== labelIds.join()) throw new ModelError('The model has other labels than this program.');
  const sections = readSections(bytes, header, at);
  const u1 = (name: string) => sections.get(name) as Uint8Array;
  const u2 = (name: string) => sections.get(name) as Uint16Array;
  const u4 = (name: string) => sections.get(name) as Uint32Array;
  const f4 = (name: string) => sections.get(name) as Float32Array;
  const table = (name: string): HashTable => ({ index: u4(`${name}.index`), low: u2(`${name}.low`) });
  return {
    features: table('features'),
    lengths: u1('lengths'),
    tags: u1('tags'),
    values: sections.get('values') as Int8Array,
    scale: header.scale,
    transitions: f4('transitions'),
    words: table('words'),
    clusters: u2('clusters'),
    coarser: u2('coarser'),
    phrases: table('phrases'),
    lists: u4('lists'),
    calibration: f4('calibration'),
  };
}

function readHeader(bytes: Uint8Array): { header: Header; at: number } {
  const isModel = hasMagic(bytes);
  const end = isModel ? bytes.indexOf(10, magic.length) : -1;
  if (end < 0) throw new ModelError('The file is no tagger model.');
  let text = '';
  for (let at = magic.length; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return { header: JSON.parse(text) as Header, at: end + 1 };
}

function hasMagic(bytes: Uint8Array): boolean {
  for (let at = 0; at < magic.length; at++) if (bytes[at] !== magic.charCodeAt(at)) return false;
  return true;
}

function readSections(bytes: Uint8Array, header: Header, from: number): Map<string, Section> {
  const sections = new Map<string, Section>();
  let at = from;
  for (const [name, kind, length] of header.sections) {
    const size = length * kinds[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new ModelError('The model file is cut off.');
    // A copy, since a section need not start where its elements could; `slice` would not copy where the bytes are Node's Buffer.
    sections.set(name, new kinds[kind](Uint8Array.from(bytes.subarray(at, at + size)).buffer));
    at += size;
  }
  return sections;
}

/** The bytes of a model file. Numbers are little-endian, as on every machine that runs an editor. */
export function writeModel(model: Model): Uint8Array {
  const sections: (readonly [string, Section])[] = [
    ['features.index', model.features.index],
    ['features.low', model.features.low],
    ['lengths', model.lengths],
    ['tags', model.tags],
    ['values', model.values],
    ['transitions', model.transitions],
    ['words.index', model.words.index],
    ['words.low', model.words.low],
    ['clusters', model.clusters],
    ['coarser', model.coarser],
    ['phrases.index', model.phrases.index],
    ['phrases.low', model.phrases.low],
    ['lists', model.lists],
    ['calibration', model.calibration],
  ];
  const header: Header = {
    featureVersion,
    labels: labelIds,
    scale: model.scale,
    sections: sections.map(([name, section]) => [name, kindOf(section), section.length]),
  };
  const head = `${magic}${JSON.stringify(header)}\n`;
  const bytes = new Uint8Array(head.length + sections.reduce((all, [, { byteLength }]) => all + byteLength, 0));
  for (let at = 0; at < head.length; at++) bytes[at] = head.charCodeAt(at);
  let at = head.length;
  for (const [, section] of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += section.byteLength;
  }
  return bytes;
}

function kindOf(section: Section): keyof typeof kinds {
  for (const kind of ['u1', 'u2', 'u4', 'i1', 'f4'] as const) if (section instanceof kinds[kind]) return kind;
  throw new TypeError('no section of a model file');
}
