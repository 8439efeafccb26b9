import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FormatError } from '../core/formats/errors';
import { type AnnotatedDocument, type Decoded, type Format } from '../core/formats/format';
import { formats } from '../core/formats/index';
import { recognize } from '../core/formats/recognize';
import { type Arguments } from './arguments';
import { CliError, UsageError } from './errors';
import { readText, uriOf } from './files';
import { say, type Terminal } from './terminal';
import { type Option } from './verb';

/** The formats that can be read. */
const importable: readonly Format[] = formats.filter(({ decode }) => decode !== undefined);

/** The option that says what a file is. */
export function formatOption(help: string): Option {
  return { value: 'ID', help, choices: importable.map(({ id }) => id) };
}

/** The option that gives the annotated text. */
export const textOption: Option = {
  value: 'FILE',
  help: 'The annotated text, for formats that do not hold it; looked for beside the file unless given.',
};

/** What was read of a file, and as what. */
export interface ReadFile {
  readonly format: Format;
  readonly documents: readonly AnnotatedDocument[];
}

/** How to read a file. */
interface Manner {
  /** The id of its format; told from what it says unless given. */
  readonly id: string | undefined;
  readonly isRepair?: boolean;
}

/** The documents of a file in the format that `--format` gives or the file itself tells; says what had to be inferred. */
export async function readDocuments(
  terminal: Terminal,
  args: Arguments,
  name: string,
): Promise<readonly AnnotatedDocument[]> {
  return (await readFile(terminal, args, name, { id: args.text('format') })).documents;
}

/** The same, with the format. Throws a `CliError` that names the file and the place in it. */
export async function readFile(terminal: Terminal, args: Arguments, name: string, manner: Manner): Promise<ReadFile> {
  const { text: body } = await readText(terminal, name);
  const candidates = candidatesFor(manner.id, name, body);
  let failure: FormatError | undefined;
  for (const format of candidates) {
    try {
      const { documents, notes } = await decode(terminal, args, name, body, {
        format,
        isRepair: manner.isRepair ?? false,
      });
      if (!args.flag('quiet')) for (const note of notes) say(terminal, `${name}: ${note}`);
      return { format, documents };
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      failure ??= error;
    }
  }
  throw new CliError(`${name}: ${failure?.message ?? 'it cannot be read'}`);
}

/** The format that was asked for, or those that the file may have; what its name says goes before what else it looks like. */
function candidatesFor(id: string | undefined, name: string, body: string): readonly Format[] {
  const known = importable.map((format) => format.id).join(', ');
  if (id !== undefined) {
    const format = importable.find((one) => one.id === id);
    if (format) return [format];
    throw new UsageError(`there is no format “${id}” that can be read; there are ${known}`);
  }
  const bare = name.toLowerCase().replace(/\.(gz|zst)$/, '');
  const byName = importable
    .filter(({ extension }) => bare.endsWith(extension))
    .sort((a, b) => b.extension.length - a.extension.length);
  const byWords = recognize(body);
  const found = byWords.length > 0 ? byWords : byName;
  if (found.length > 0)
    return [...found.filter((one) => one === byName[0]), ...found.filter((one) => one !== byName[0])];
  throw new UsageError(`neither its name nor its beginning tells what ${name} is; say which of these it is: ${known}`);
}

async function decode(
  terminal: Terminal,
  args: Arguments,
  name: string,
  body: string,
  { format, isRepair }: { readonly format: Format; readonly isRepair: boolean },
): Promise<Decoded> {
  const given = args.text('text');
  const text = given === undefined ? textBeside(terminal, name) : (await readText(terminal, given)).text;
  const textOf = (uri: string) => (given === undefined ? textNamed(terminal, name, uri) : undefined);
  const decoded = format.decode?.(body, {
    ...(text !== undefined && { text }),
    textOf,
    uri: given === undefined ? uriOf(terminal, name.replace(/\.ann$/, '.txt')) : uriOf(terminal, given),
    isRepair,
  });
  if (!decoded) throw new UsageError(`${format.id} can be written but not read`);
  return decoded;
}

/** brat keeps the text of story.ann in story.txt. */
function textBeside(terminal: Terminal, name: string): string | undefined {
  return name.endsWith('.ann') ? read(path.resolve(terminal.cwd, name.replace(/\.ann$/, '.txt'))) : undefined;
}

/** The text that a file names, beside the file or in the folder of the command, and nowhere above. */
function textNamed(terminal: Terminal, name: string, uri: string): string | undefined {
  for (const folder of [path.dirname(path.resolve(terminal.cwd, name)), terminal.cwd]) {
    const file = path.resolve(folder, uri);
    const found = file.startsWith(folder + path.sep) ? read(file) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
