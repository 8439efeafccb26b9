import { parseSidecar } from '../core/annotate/parseSidecar';
import { type Sidecar } from '../core/annotate/sidecar';
import { SidecarError } from '../core/annotate/sidecarError';
import { CliError } from './errors';
import { readText } from './files';
import { type Terminal } from './terminal';

/** A file of annotations. Throws a `CliError` that names file, line and cause where it cannot be read. */
export async function readSidecar(terminal: Terminal, name: string): Promise<Sidecar> {
  const { text } = await readText(terminal, name);
  try {
    return parseSidecar(text);
  } catch (error) {
    if (error instanceof SidecarError) throw new CliError(`${name}: ${error.message}`);
    throw error;
  }
}
