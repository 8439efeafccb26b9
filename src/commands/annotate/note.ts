import { type App } from '../../app/app';
import { annotationOf, change, decide } from '../../app/annotations/decide';
import { type Annotation } from '../../core/annotate/annotation';
import { type Mark } from '../../core/annotate/mark';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
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
      const note = await app.ui.ask('Note (leave it empty to remove it)', before.note ?? '');
      return note === undefined ? undefined : without(before, 'note', note === '' ? {} : { note });
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
      const answer = await app.ui.ask('Attribute as name=value (name alone removes it)', '');
      const [, name, value] = /^\s*([^=]+?)\s*(?:=\s*(.*?)\s*)?$/.exec(answer ?? '') ?? [];
      if (name === undefined) return undefined;
      const others = Object.entries(before.attributes ?? {}).filter(([other]) => other !== name);
      const all = Object.fromEntries(value === undefined ? others : [...others, [name, valueOf(value)]]);
      return without(before, 'attributes', Object.keys(all).length > 0 ? { attributes: all } : {});
    }),
};

function valueOf(words: string): string | number | boolean {
  if (words === 'true' || words === 'false') return words === 'true';
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words;
}

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

function without(before: Annotation, field: 'note' | 'attributes', by: Partial<Annotation>): Annotation {
  const kept: { -readonly [Field in keyof Annotation]: Annotation[Field] } = { ...before };
  Reflect.deleteProperty(kept, field);
  return { ...kept, ...by };
}
