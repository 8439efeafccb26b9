import { LineIndex, type Watch } from '../../core/corpus/lineIndex';
import { type CorpusRecord, idIn, readRecord } from '../../core/corpus/record';
import { Recent } from '../../core/util/recent';
import { type Files, type LargeFile, type LargeFiles, type Memory } from '../ports';
import { UserError } from '../userError';
import { recordPlace } from './recordUri';

/** So many records that were read are remembered: what is open, and a little more. */
const mostRemembered = 200;

interface Corpus {
  readonly file: LargeFile;
  readonly index: LineIndex;
}

/** What is on a line of a corpus: an article, no text under the name that is looked for, or nothing at all. */
export type Found =
  | { readonly kind: 'record'; readonly record: CorpusRecord }
  | { readonly kind: 'no-text'; readonly fields: readonly string[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'end'; readonly lines: number }
  | { readonly kind: 'cancelled' };

/** Files with a JSON record on each line, of which articles are read one at a time. */
export class Corpora {
  readonly #corpora = new Map<string, Corpus>();
  readonly #read = new Recent<string, CorpusRecord>(mostRemembered);

  constructor(
    private readonly largeFiles: LargeFiles,
    private readonly files: Pick<Files, 'nameOf'>,
    private readonly memory: Memory,
  ) {}

  /** Reads a line, from 1, as far as the file must be searched for it. Throws a `UserError` where it holds no record. */
  async find(corpus: string, line: number, watch?: Watch): Promise<Found> {
    const { index } = await this.#open(corpus);
    if (!(await index.searchTo(line, watch))) return { kind: 'cancelled' };
    const bytes = line > index.known ? undefined : await index.line(line);
    if (bytes === undefined) return { kind: 'end', lines: index.known };
    const where = `Line ${line} of ${this.files.nameOf(corpus)}`;
    if (bytes === 'too-long') throw new UserError(`${where} is longer than 64 MB.`);
    const found = readRecord(this.#decode(bytes, where), line, this.field(corpus));
    if (!('kind' in found)) return { kind: 'record', record: this.#remember(corpus, found) };
    if (found.kind === 'broken') throw new UserError(`${where} holds no record: ${found.reason}`);
    return found;
  }

  /** The line of the record with this id; `undefined` where there is none or the search was cancelled. */
  async lineOf(corpus: string, id: string, watch: Watch): Promise<number | undefined> {
    const { index } = await this.#open(corpus);
    if (!(await index.searchTo(Infinity, watch))) return undefined;
    const needle = JSON.stringify(id).slice(1, -1);
    for await (const { first, bytes } of index.blocks()) {
      if (watch.cancelled) return undefined;
      const text = this.largeFiles.decode(bytes);
      if (text?.includes(needle) !== true) continue;
      const at = text.split('\n').findIndex((line) => isNamed(line, needle, id));
      if (at >= 0) return first + at;
    }
    return undefined;
  }

  /** The article that a URI means. Throws a `UserError` where there is none any more. */
  async record(uri: string): Promise<CorpusRecord> {
    const place = recordPlace(uri);
    const known = this.known(uri);
    if (known) return known;
    const found = place && (await this.find(place.corpus, place.line));
    if (place && found?.kind === 'record') return found.record;
    throw new UserError(
      `There is no article on line ${place?.line ?? 0} of ${this.files.nameOf(place?.corpus ?? '')}.`,
    );
  }

  /** The same, if it was read already. */
  known(uri: string): CorpusRecord | undefined {
    const place = recordPlace(uri);
    return place && this.#read.get(`${place.line} ${place.corpus}`);
  }

  /** How many lines a corpus has, once all of it was searched. */
  size(corpus: string): number | undefined {
    const index = this.#corpora.get(corpus)?.index;
    return index?.isWhole ? index.known : undefined;
  }

  /** The name of the field with the text. */
  field(corpus: string): string {
    const field = this.memory.get(`field ${corpus}`);
    return typeof field === 'string' ? field : 'text';
  }

  setField(corpus: string, field: string): void {
    this.memory.set(`field ${corpus}`, field);
  }

  /** A file that was changed is searched anew. */
  async #open(uri: string): Promise<Corpus> {
    const file = await this.largeFiles.open(uri);
    const known = this.#corpora.get(uri);
    if (known?.file.stamp === file.stamp) return known;
    for (const key of this.#read.keys()) if (key.endsWith(` ${uri}`)) this.#read.delete(key);
    const corpus = { file, index: new LineIndex(file) };
    this.#corpora.set(uri, corpus);
    return corpus;
  }

  #decode(bytes: Uint8Array, where: string): string {
    const text = this.largeFiles.decode(bytes);
    if (text === undefined) throw new UserError(`${where} is no UTF-8 text.`);
    return text;
  }

  #remember(corpus: string, record: CorpusRecord): CorpusRecord {
    this.#read.set(`${record.line} ${corpus}`, record);
    return record;
  }
}

/** Whether a line, in which the id was seen, is the record of that id. */
function isNamed(source: string, needle: string, id: string): boolean {
  if (!source.includes(needle)) return false;
  try {
    return idIn(JSON.parse(source)) === id;
  } catch {
    return false; // a broken line has no id
  }
}
