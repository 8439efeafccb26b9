import { mergeSidecars } from '../../core/annotate/merge';
import { serializeSidecar } from '../../core/annotate/sidecar';
import { type App } from '../app';
import { counted } from '../treeNode';
import { sidecarAt } from './onDisk';
import { type Stray } from './sidecars';

/** Files of annotations that lie elsewhere than the setting says: a person is told once in a session, and nothing is moved unasked. */
export class Strays {
  #isTold = false;

  /** One was met while an article was opened or written. */
  met(app: App, { article, file, home, isUsed }: Stray): void {
    if (this.#isTold) return;
    this.#isTold = true;
    const { pathOf } = app.files;
    const words = isUsed
      ? `The annotations of ${pathOf(article)} are in ${pathOf(file)}, and used there; the setting bluepencil.sidecarFolder wants them in ${pathOf(home)}.`
      : `${pathOf(article)} has two files of annotations: ${pathOf(home)} is used, ${pathOf(file)} is not.`;
    void app.ui.warn(words, moveAction).then((chosen) => (chosen === moveAction ? moveStrays(app) : undefined));
  }

  /** `bluepencil.sidecarFolder` was changed: says how many files lie elsewhere now. */
  async folderChanged(app: App): Promise<void> {
    this.#isTold = true;
    app.workspaceIndex.forget();
    await app.annotations.recheck();
    const strays = await straysIn(app);
    if (strays.length === 0) return;
    const lie = strays.length === 1 ? 'lies' : 'lie';
    const words = `${counted(strays.length, 'file')} of annotations ${lie} elsewhere than bluepencil.sidecarFolder says now. What is used is used where it is.`;
    if ((await app.ui.warn(words, moveAction)) === moveAction) await moveStrays(app);
  }
}

const moveAction = 'Move Annotation Files…';

/** Asks, and moves every file of annotations of the workspace to where the setting wants it. */
export async function moveStrays(app: App): Promise<void> {
  await app.annotations.flush();
  const strays = await straysIn(app);
  if (strays.length === 0) {
    app.ui.announce('Every file of annotations is where it belongs.');
    return;
  }
  const [first] = strays;
  const detail = first && `${app.files.pathOf(first.file)} → ${app.files.pathOf(first.home)}`;
  const question = `Move ${counted(strays.length, 'file')} of annotations?`;
  if (!(await app.ui.confirm(question, 'Move', detail))) return;
  const failures: string[] = [];
  for (const stray of strays)
    await bringHome(app, stray).catch((error: unknown) => {
      app.log.error('a file of annotations could not be moved', stray.file, error);
      failures.push(error instanceof Error ? error.message : String(error));
    });
  app.workspaceIndex.forget();
  await app.annotations.recheck();
  app.ui.announce(`${counted(strays.length - failures.length, 'file')} of annotations moved.`);
  if (failures.length > 0) void app.ui.warn(`Others stayed where they were. ${failures.join(' ')}`);
}

/** Those of the workspace. */
async function straysIn({ files, sidecars }: App): Promise<readonly Stray[]> {
  const found = await Promise.all((await files.sidecars()).map((file) => sidecars.strayAt(file)));
  return found.filter((one) => one !== undefined);
}

/** Where there is a file at home already, the two are put together. */
async function bringHome(app: App, { file, home }: Stray): Promise<void> {
  const there = await sidecarAt(app, home);
  if (!there) return app.files.rename(file, home);
  const coming = (await sidecarAt(app, file)) ?? { annotations: [] };
  await app.files.write(home, serializeSidecar(mergeSidecars({ annotations: [] }, there, coming).sidecar));
  await app.files.remove(file);
}
