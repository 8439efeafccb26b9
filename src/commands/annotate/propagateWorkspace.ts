import { type App } from '../../app/app';
import { type Article, articleAt, performIn } from '../../app/annotations/closed';
import { label } from '../../app/annotations/decide';
import { type Choice, type Progress } from '../../app/ports';
import { counted } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { type Mark } from '../../core/annotate/mark';
import { mentionsOf, type SameMention } from '../../core/annotate/propagate';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { chord } from './keys';
import { mentionChoice, isDone } from './propagate';
import { type Desk, deskOf, marksToDecide, named, someOf, titleOf } from './target';

/** A mention somewhere in the workspace. */
interface Found {
  readonly article: Article;
  readonly place: SameMention;
}

/** A list of more can hardly be looked through. */
const most = 2000;

export const labelAllInWorkspace: Command = {
  id: 'bluepencil.labelAllInWorkspace',
  title: 'Label All Mentions of This in Workspace…',
  icon: 'list-selection',
  enablement: contextKeys.isArticle,
  keys: [chord('alt+8')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@6' }],
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const [mark] = someOf(marksToDecide(app, desk, argument));
    const words = desk.snapshot.document.text.slice(mark.start, mark.end);
    const found = await app.ui.withProgress(`Looking for “${words}”`, (progress) => find(app, words, mark, progress));
    if (!found) return;
    if (found.length === 0) throw new UserError(`Every mention of ${named(desk, [mark])} is labelled already.`);
    const part =
      found.length > most ? ` (the first ${most} of ${found.length} places; label the rest with this again)` : '';
    const title = `Label “${words}” as ${titleOf(desk, mark.label)} in these articles${part}`;
    const chosen = await app.ui.pickMany(
      title,
      found.slice(0, most).map((one) => choiceOf(app, desk, one)),
    );
    if (chosen && chosen.length > 0) await labelThem(app, desk, mark, chosen);
  },
};

/** The mentions that nobody labelled yet; `undefined` where the person thought better of it. */
async function find(
  app: App,
  words: string,
  { label: id }: Mark,
  progress: Progress,
): Promise<readonly Found[] | undefined> {
  const uris = await app.files.candidates();
  const found: Found[] = [];
  for (const uri of new Set([...app.articles.all().map(({ snapshot }) => snapshot.document.uri), ...uris])) {
    if (progress.cancelled) return undefined;
    progress.report(app.files.pathOf(uri), 1 / Math.max(1, uris.length));
    try {
      found.push(...(await findIn(app, uri, words, id)));
    } catch (error) {
      app.log.warn('mentions could not be looked for', uri, error);
    }
  }
  return found;
}

async function findIn(app: App, uri: string, words: string, id: string): Promise<readonly Found[]> {
  const text = app.articles.get(uri)?.snapshot.document.text ?? (await app.files.read(uri))?.text ?? '';
  if (mentionsOf(words, text).length === 0) return []; // reading an article costs more than looking for words
  const article = await articleAt(app, uri);
  if (!article) return [];
  const places = mentionsOf(words, article.document.text);
  return places.filter((place) => !isDone(article, place, id)).map((place) => ({ article, place }));
}

function choiceOf(app: App, desk: Desk, { article, place }: Found): Choice<Found> {
  const { description = '', ...choice } = mentionChoice(desk, article, place);
  const path = app.files.pathOf(article.document.uri);
  return { ...choice, value: { article, place }, description: [path, description].filter(Boolean).join('  ') };
}

/** One deed in every article, which undo takes back in all of them. */
async function labelThem(app: App, desk: Desk, mark: Mark, chosen: readonly Found[]): Promise<void> {
  const byArticle = new Map(chosen.map(({ article }) => [article, chosen.filter((one) => one.article === article)]));
  const uris = [...byArticle.keys()].map(({ document }) => document.uri);
  const where = `${counted(chosen.length, 'mention')} of ${named(desk, [mark])} in ${counted(uris.length, 'article')}`;
  const title = `label ${where} as ${titleOf(desk, mark.label)}`;
  const batch = { id: desk.hand.newId(), uris };
  for (const [article, found] of byArticle) {
    const changes = found.map(({ place }) => label(article, place, mark.label, desk.hand));
    await performIn(app, article, { title, changes: changes.filter((change) => change !== undefined), batch });
  }
  app.ui.announce(`${titleOf(desk, mark.label)}: ${where}.`);
}
