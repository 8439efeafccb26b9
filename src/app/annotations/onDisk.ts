import { anchorAll } from '../../core/annotate/anchor';
import { type Anchored } from '../../core/annotate/annotation';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { type App } from '../app';
import { UserError } from '../userError';
import { sidecarOf } from './annotations';
import { failureOf } from './failure';

/** What people said about a file that is not open. Throws a `UserError` where their file cannot be read: an export without it would be wrong. */
export async function anchoredOnDisk(app: App, uri: string, text: string): Promise<readonly Anchored[]> {
  const sidecar = sidecarOf(uri);
  const body = (await app.files.read(sidecar))?.text;
  if (body === undefined) return [];
  try {
    return anchorAll(text, parseSidecar(body));
  } catch (error) {
    throw new UserError(failureOf(error, app.files.pathOf(sidecar)).message);
  }
}
