import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnnotatedDocument, type Decoded, type Format } from '../core/formats/format';
import { formats } from '../core/formats/index';
import { type Arguments } from './arguments';
import { UsageError } from './errors';
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

/** The readable format of an id, or the one that the name of the file tells. */
export function readableFormat(id: string | undefined, fileName: string): Format {
  const known = importable.map((format) => format.id).join(', ');
  if (id !== undefined) {
    const format = importable.find((one) => one.id === id);
    if (format) return format;
    throw new UsageError(`there is no format “${id}” that can be read; there are ${known}`);
  }
  const name = fileName.toLowerCase().replace(/\.(gz|zst)$/, '');
  const [best] = importable
    .filter(({ extension }) => name.endsWith(extension))
    .sort((a, b) => b.extension.length - a.extension.length);
  if (best) return best;
  throw new UsageError(`what ${fileName} is its name does not tell; say it with --format (${known})`);
}

/** Reads a file of any format and says what had to be inferred. Throws a `FormatError`. */
export async function readDocuments(
  terminal: Terminal,
  args: Arguments,
  name: string,
  format: Format,
  isRepair = false,
): Promise<readonly AnnotatedDocument[]> {
  const { documents, notes } = await decodeFile(terminal, args, name, format, isRepair);
  if (!args.flag('quiet')) for (const note of notes) say(terminal, `${name}: ${note}`);
  return documents;
}

async function decodeFile(
  terminal: Terminal,
  args: Arguments,
  name: string,
  format: Format,
  isRepair: boolean,
): Promise<Decoded> {
  const { text: body } = await readText(terminal, name);
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
