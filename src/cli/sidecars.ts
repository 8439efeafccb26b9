import { parseSidecar } from '../core/annotate/parseSidecar';
import { type Sidecar } from '../core/annotate/sidecar';
import { SidecarError } from '../core/annotate/sidecarError';
import { CorpusSidecar } from '../core/corpus/corpusSidecar';
import path from 'node:path';
import { sidecarSuffix } from '../core/annotate/sidecar';
import { folderNamed, sidecarIn } from '../core/annotate/sidecarPlace';
import { type Arguments } from './arguments';
import { CliError, UsageError } from './errors';
import { readText, uriOf } from './files';
import { type Terminal } from './terminal';
import { type Option } from './verb';

/** The option of verbs that read the annotations of articles; the setting of the editor has the same name. */
export const sidecarFolderOption: Option = {
  value: 'DIR',
  help: 'The folder of the files of annotations: that of news/a.txt is DIR/news/a.txt.pencil.json; else beside the article.',
};

/** The file of annotations of an article, by the folder that `--sidecar-folder` gives. Throws a `UsageError`. */
export function sidecarNamed(terminal: Terminal, args: Arguments, article: string): string {
  const given = args.text('sidecar-folder');
  if (given === undefined) return `${article}${sidecarSuffix}`;
  const folder = folderNamed(uriOf(terminal, given));
  if (folder === undefined) throw new UsageError('--sidecar-folder must be in the folder of the command');
  const root = slashed(terminal.cwd);
  return uriOf(terminal, sidecarIn({ root, folder }, slashed(path.resolve(terminal.cwd, article))));
}

function slashed(name: string): string {
  return name.split(path.sep).join('/');
}

/** A file of annotations. Throws a `CliError` that names file, line and cause where it cannot be read. */
export async function readSidecar(terminal: Terminal, name: string): Promise<Sidecar> {
  const { text } = await readText(terminal, name);
  return parsed(name, () => parseSidecar(text));
}

/** That of a corpus; of its records, what is asked for is read then. Throws the same. */
export async function readCorpusSidecar(terminal: Terminal, name: string): Promise<CorpusSidecar> {
  const { text } = await readText(terminal, name);
  return parsed(name, () => new CorpusSidecar(text));
}

/** What is read of a file of annotations; one that is broken is told by its name. */
export function parsed<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SidecarError) throw new CliError(`${name}: ${error.message}`);
    throw error;
  }
}
