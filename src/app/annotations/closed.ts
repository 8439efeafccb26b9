import { isPlaced, type Anchored } from '../../core/annotate/annotation';
import { type Deed } from '../../core/annotate/history';
import { mergeMarks } from '../../core/annotate/mark';
import { type App } from '../app';
import { type Candidate } from '../eligibility';
import { type Snapshot } from '../liveArticle';
import { UserError } from '../userError';
import { anchoredOnDisk } from './onDisk';

/** What a deed needs to know of an article, open or not. */
export type Article = Pick<Snapshot, 'document' | 'marks' | 'anchored'>;

/** An article of the workspace with its suggestions and annotations; `undefined` where the file is gone or no article. */
export async function articleAt(app: App, uri: string): Promise<Article | undefined> {
  const live = app.articles.get(uri);
  if (live) return live.settled();
  const loaded = await app.files.read(uri);
  if (!loaded) return undefined;
  const candidate: Candidate = { uri, languageId: app.files.languageOf(uri), text: loaded.text };
  if (!app.articles.decide(candidate).isActive) return undefined;
  const document = { uri, version: 0, text: loaded.text };
  const analysis = await app.analyze({ document, options: app.optionsFor(uri) });
  if (!analysis && app.articles.get(uri)) return articleAt(app, uri); // it was opened meanwhile
  const anchored: readonly Anchored[] = await anchoredOnDisk(app, uri, loaded.text);
  return { document, anchored, marks: mergeMarks(analysis?.mentions ?? [], anchored.filter(isPlaced)) };
}

/** Does a deed in an article, open or not. */
export async function performIn(app: App, { document }: Pick<Article, 'document'>, deed: Deed): Promise<void> {
  await app.annotations.with(document, (annotations) => annotations.perform(deed));
}

/**
 * Takes back, or does again, what was done in several articles at once. Where something else was done since, it is left:
 * the articles where that is so.
 */
export async function stepElsewhere(
  app: App,
  { id, uris }: NonNullable<Deed['batch']>,
  way: 'undo' | 'redo',
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const uri of uris) {
    const text = app.articles.get(uri)?.snapshot.document.text ?? (await app.files.read(uri))?.text;
    const isDone =
      text !== undefined &&
      (await app.annotations.with({ uri, version: 0, text }, async (annotations) => {
        const { done, undone } = annotations.history;
        if ((way === 'undo' ? done : undone).at(-1)?.batch?.id !== id) return false;
        await annotations[way]();
        return true;
      }));
    if (!isDone) left.push(uri);
  }
  return left;
}

/** What is said where a deed could not be taken back everywhere. */
export function leftWords(app: App, left: readonly string[]): UserError {
  const names = left.map((uri) => app.files.pathOf(uri)).join(', ');
  return new UserError(`Something else was done since in ${names}. Open it to undo there.`);
}
