import { FormatError } from '../../core/formats/errors';
import { type AnnotatedDocument, type Decoded, type DecodeOptions, type Format } from '../../core/formats/format';
import { recognize } from '../../core/formats/recognize';
import { type App } from '../app';
import { UserError } from '../userError';
import { type PlaceFinder, placesBeside, stemOf, textNamed } from './names';

/** A file of annotations, read. */
export interface Incoming {
  readonly uri: string;
  readonly format: Format;
  readonly documents: readonly AnnotatedDocument[];
  /** What had to be inferred, in whole sentences. */
  readonly notes: readonly string[];
}

/** A file that cannot be read as any format. */
export class RefusedFile extends UserError {
  /** All that is wrong with it, in lines. */
  readonly report: string;
  /** Whether its spans can be looked for by their words. */
  readonly isMendable: boolean;

  constructor(name: string, { title }: Format, { message }: FormatError) {
    const [first = ''] = message.split('\n');
    super(`${name} is ${title}, but it was not taken over: ${first.replace(/:$/, '')}.`);
    this.report = `${name}, read as ${title}\n\n${message}\n`;
    this.isMendable = message.includes('\n');
  }
}

/** Larger files, and files of more articles, are corpora, of which nobody wants a file for each article. */
const mostBytes = 100e6;
const mostDocuments = 2000;

/** Reads a file of whatever format it is. Throws a `RefusedFile` where it is of a known one and wrong, else a `UserError`. */
export async function readIncoming(app: App, uri: string, isRepair = false): Promise<Incoming> {
  const name = app.files.nameOf(uri);
  const size = await app.files.sizeOf(uri);
  if (size !== undefined && size > mostBytes)
    throw new UserError(
      `${name} has ${Math.round(size / 1e6)} MB. Open Record… reads such files an article at a time.`,
    );
  const loaded = await app.files.read(uri);
  if (!loaded) throw new UserError(`${app.files.pathOf(uri)} is gone.`);
  const candidates = recognize(loaded.text);
  if (candidates.length === 0)
    throw new UserError(`${name} is in no format that Blue Pencil reads. The README lists them.`);
  const find = placesBeside(app, uri);
  const options = { uri: `${stemOf(name)}.txt`, isRepair };
  let refusal: RefusedFile | undefined;
  for (const format of candidates) {
    try {
      const { documents, notes } = await decode(app, find, format, loaded.text, options);
      if (documents.length > mostDocuments)
        throw new UserError(
          `${name} holds ${documents.length} articles. Open Record… reads such files an article at a time.`,
        );
      return { uri, format, documents, notes };
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      refusal ??= new RefusedFile(name, format, error);
    }
  }
  throw refusal ?? new UserError(`${name} cannot be read.`);
}

/** Formats that name their texts are read again as soon as the texts are there; a file that names none is about the article in front. */
async function decode(
  app: App,
  find: PlaceFinder,
  format: Format,
  body: string,
  more: DecodeOptions,
): Promise<Decoded> {
  const texts = new Map<string, string | undefined>();
  const asked = new Set<string>();
  const textOf = (name: string) => {
    if (!texts.has(name)) asked.add(name);
    return texts.get(name);
  };
  const options = { ...more, textOf };
  for (;;) {
    try {
      return read(format, body, options);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      const front = app.articles.get(app.editor()?.uri ?? '')?.snapshot.document;
      if (asked.size === 0 && texts.size > 0 && front) {
        const { documents, notes } = read(format, body, { ...options, text: front.text });
        const note = `The text that it speaks of is not beside it, so that of ${app.files.nameOf(front.uri)} was taken.`;
        return { documents, notes: [note, ...notes] };
      }
      if (asked.size === 0) throw error;
    }
    for (const name of asked) texts.set(name, await textNamed(app, find, name));
    asked.clear();
  }
}

function read(format: Format, body: string, options: DecodeOptions): Decoded {
  return format.decode?.(body, options) ?? { documents: [], notes: [] };
}
