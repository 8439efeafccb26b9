import { anchorAll } from '../../core/annotate/anchor';
import { type Anchored } from '../../core/annotate/annotation';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { type Sidecar } from '../../core/annotate/sidecar';
import { type App } from '../app';
import { UserError } from '../userError';
import { failureOf } from './failure';

/** A file of annotations, if it is there. Throws a `UserError` where it cannot be read. */
export async function sidecarAt(app: App, uri: string): Promise<Sidecar | undefined> {
  const body = (await app.files.read(uri))?.text;
  if (body === undefined) return undefined;
  try {
    return parseSidecar(body);
  } catch (error) {
    throw new UserError(failureOf(error, app.files.pathOf(uri)).message);
  }
}

/** What people said about a file that is not open. Throws a `UserError` where their file cannot be read: an export without it would be wrong. */
export async function anchoredOnDisk(app: App, uri: string, text: string): Promise<readonly Anchored[]> {
  const file = await app.sidecars.fileOf(uri);
  const sidecar = file === undefined ? undefined : await sidecarAt(app, file);
  return sidecar ? anchorAll(text, sidecar) : [];
}
