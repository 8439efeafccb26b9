import { type App } from '../app/app';
import { closedArticle, encode, exportName, isOurs } from '../app/exporting';
import { type Progress } from '../app/ports';
import { json } from '../core/formats/json';
import { type Command } from './command';

/** How the export of a workspace went; paths as people know them. */
interface Outcome {
  readonly written: string[];
  /** Path and reason. */
  readonly failed: (readonly [path: string, reason: string])[];
  /** Files that are no articles. */
  skipped: number;
}

export const exportWorkspace: Command = {
  id: 'bluepencil.exportWorkspace',
  title: 'Export All Articles in Workspace…',
  icon: 'save-all',
  enablement: 'workspaceFolderCount > 0',
  async run(app) {
    const candidates = await app.files.candidates();
    const agreed = await app.ui.confirm(
      `Export the annotations of every article among ${candidates.length} text files?`,
      'Export',
      `Each article gets a file ${exportName('NAME', json)} beside it. Files that Blue Pencil did not write are kept.`,
    );
    if (!agreed) return;
    const outcome: Outcome = { written: [], failed: [], skipped: 0 };
    const isWhole = await app.ui.withProgress('Exporting annotations', (progress) =>
      exportAll(app, candidates, outcome, progress),
    );
    await tell(app, outcome, isWhole);
  },
};

/** Whether it came to the end; a person may cancel. */
async function exportAll(app: App, uris: readonly string[], outcome: Outcome, progress: Progress): Promise<boolean> {
  for (const uri of uris) {
    if (progress.cancelled) return false;
    const path = app.files.pathOf(uri);
    progress.report(path, 1 / uris.length);
    try {
      await exportOne(app, uri, outcome);
    } catch (error) {
      app.log.error('export failed', uri, error);
      outcome.failed.push([path, error instanceof Error ? error.message : String(error)]);
    }
  }
  return true;
}

async function exportOne(app: App, uri: string, outcome: Outcome): Promise<void> {
  const article = await closedArticle(app, uri);
  if (!article) {
    outcome.skipped++;
    return;
  }
  const target = app.files.sibling(uri, exportName(app.files.nameOf(uri), json));
  const path = app.files.pathOf(target);
  const { body } = encode(json, [article]);
  if (!(await isOurs(app, target, body))) {
    outcome.failed.push([path, 'It was not written by Blue Pencil and is kept.']);
    return;
  }
  await app.files.write(target, body);
  outcome.written.push(path);
}

async function tell(app: App, { written, failed, skipped }: Outcome, isWhole: boolean): Promise<void> {
  const others =
    skipped === 1 ? ' 1 text file is no article.' : skipped > 1 ? ` ${skipped} text files are no articles.` : '';
  const articles = written.length === 1 ? '1 article' : `${written.length} articles`;
  const summary = `${isWhole ? '' : 'Cancelled. '}Exported ${articles}.${others}`;
  if (failed.length === 0) {
    await app.ui.inform(summary);
    return;
  }
  for (const [path, reason] of failed) app.log.warn('not exported', path, reason);
  const [path, reason] = failed[0] ?? ['', ''];
  const more = failed.length > 1 ? ` ${failed.length - 1} more are in the log.` : '';
  const chosen = await app.ui.warn(`${summary} ${failed.length} failed: ${path}: ${reason}${more}`, 'Show Log');
  if (chosen) app.log.show();
}
