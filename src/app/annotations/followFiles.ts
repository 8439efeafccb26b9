import { type App } from '../app';
import { historyKey } from './articleAnnotations';

/** A file or folder that is or was moved. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Articles are about to be moved: what was done is written while their files are where they were. */
export async function beforeMoves(app: App, moves: readonly Move[]): Promise<void> {
  await app.annotations.flush();
  for (const { from, to } of moves) {
    const history = app.memory.get(historyKey(from));
    if (history !== undefined) app.memory.set(historyKey(to), history);
  }
}

/** Files of annotations go where their articles went, and so do the folders that have those of a whole folder. */
export async function afterMoves(app: App, moves: readonly Move[]): Promise<void> {
  const failures: string[] = [];
  for (const move of moves)
    for (const { from, to } of await followersOf(app, move))
      await app.files.rename(from, to).catch((error: unknown) => failures.push(reasonOf(error)));
  app.workspaceIndex.forget();
  await app.annotations.recheck();
  if (failures.length > 0) void app.ui.warn(`Annotations stayed behind. ${failures.join(' ')}`);
}

/** Articles were deleted. What people said of them is kept until they say otherwise. */
export async function afterDeletions(app: App, uris: readonly string[]): Promise<void> {
  const all = await Promise.all(
    uris.map((uri) => kept(app, [...app.sidecars.placesOf(uri), ...app.sidecars.foldersFor(uri)])),
  );
  const left = all.flat();
  if (left.length === 0) return;
  const names = left.map((file) => app.files.pathOf(file)).join(', ');
  const action = 'Delete Them Too';
  if ((await app.ui.inform(`The annotations of what was deleted are kept in ${names}.`, action)) !== action) return;
  for (const file of left) await app.files.remove(file);
}

async function followersOf(app: App, { from, to }: Move): Promise<readonly Move[]> {
  const [home] = app.sidecars.placesOf(to);
  const [folder] = app.sidecars.foldersFor(to);
  const files = home === undefined ? [] : (await kept(app, app.sidecars.placesOf(from))).slice(0, 1);
  const folders = folder === undefined ? [] : (await kept(app, app.sidecars.foldersFor(from))).slice(0, 1);
  return [
    ...files.map((file) => ({ from: file, to: home ?? file })),
    ...folders.map((one) => ({ from: one, to: folder ?? one })),
  ].filter((move) => move.from !== move.to);
}

/** Which of these there are. */
async function kept(app: App, uris: readonly string[]): Promise<readonly string[]> {
  const stamps = await Promise.all(uris.map((uri) => app.files.stampOf(uri)));
  return uris.filter((_, index) => stamps[index] !== undefined);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
