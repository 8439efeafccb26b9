import { type App } from '../../app/app';
import { annotationOf, change, decide } from '../../app/annotations/decide';
import { noted, replacing } from '../../app/annotations/notes';
import { type Annotation } from '../../core/annotate/annotation';
import { type Mark } from '../../core/annotate/mark';
import { attributesOf } from '../../core/project/project';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { askAttributes } from './attribute';
import { chord } from './keys';
import { deskOf, marksToDecide, named, someOf, type Desk } from './target';

export const setNote: Command = {
  id: 'bluepencil.setNote',
  title: 'Write a Note…',
  icon: 'note',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+n')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@7' }],
  run: (app, ...[argument]) =>
    edit(app, argument, 'note', async (before) => {
      if (before.note?.includes('\n')) {
        app.notes.open(deskOf(app).uri, before.id); // the line that is asked for has no room for several
        return undefined;
      }
      const words = await app.ui.ask('Note (leave it empty to remove it)', before.note ?? '');
      return words === undefined ? undefined : noted(before, words);
    }),
};

export const setAttribute: Command = {
  id: 'bluepencil.setAttribute',
  title: 'Set an Attribute…',
  icon: 'symbol-property',
  enablement: contextKeys.isArticle,
  keys: [chord('=')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@8' }],
  run: (app, ...[argument]) =>
    edit(app, argument, 'an attribute', async (before) => {
      const { uri } = deskOf(app);
      const rows = attributesOf(app.projects.knownFor(uri), before.label);
      const attributes = await askAttributes(app, rows, before.attributes ?? {});
      if (!attributes) return undefined;
      return replacing(before, 'attributes', Object.keys(attributes).length > 0 ? { attributes } : {});
    }),
};

/** Changes the annotation here; a suggestion is accepted by it. */
async function edit(
  app: App,
  argument: unknown,
  what: string,
  by: (before: Annotation) => Promise<Annotation | undefined>,
): Promise<void> {
  const desk = deskOf(app);
  const [mark] = someOf(marksToDecide(app, desk, argument));
  const known = annotationOf(desk.snapshot, mark);
  const before = known ?? made(desk, mark);
  const edited = before && (await by(before));
  if (!edited) return;
  const { after } = change(edited, {}, desk.hand);
  await desk.perform(`set ${what} of ${named(desk, [mark])}`, [
    { ...(known && { before: known }), ...(after && { after }) },
  ]);
  app.ui.announce(`Set ${what} of ${named(desk, [mark])}.`);
}

function made({ snapshot, hand }: Desk, mark: Mark): Annotation | undefined {
  return decide(snapshot, mark, { status: 'accepted' }, hand)?.after;
}
