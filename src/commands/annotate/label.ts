import { type App } from '../../app/app';
import { addBeside, label as labelSpan } from '../../app/annotations/decide';
import { UserError } from '../../app/userError';
import { labelKeys } from '../../core/labels/keys';
import { type LabelId } from '../../core/labels/labels';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command, type KeyBinding } from '../command';
import { chord } from './keys';
import { type Desk, deskOf, named, spansToLabel, titleOf } from './target';

const memoryKey = 'lastLabel';

export const label: Command = {
  id: 'bluepencil.label',
  title: 'Label Selection or Mention…',
  icon: 'tag',
  enablement: contextKeys.isArticle,
  keys: [chord('alt+a'), ...labelKeys.map(labelChord)],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@1' }],
  run: (app, ...[argument]) => labelWith(app, argument, labelSpan),
};

export const labelAgain: Command = {
  id: 'bluepencil.labelAgain',
  title: 'Label with the Last Label Again',
  enablement: contextKeys.isArticle,
  keys: [chord('.')],
  run(app) {
    const label = lastLabel(app);
    if (label === undefined) throw new UserError('Nothing was labelled yet.');
    return labelAs(app, label);
  },
};

export const addLabel: Command = {
  id: 'bluepencil.addLabel',
  title: 'Add Another Label…',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+a')],
  run: (app, ...[argument]) => labelWith(app, argument, addBeside),
};

/** The chord and the key of a label; whose key it is, the project of the article says. */
function labelChord(key: string): KeyBinding {
  return { ...chord(key), args: { key } };
}

/** The label that was given last in this workspace. */
export function lastLabel({ memory }: App): LabelId | undefined {
  const last = memory.get(memoryKey);
  return typeof last === 'string' ? last : undefined;
}

/** Labels what is selected, or the mention or word at the cursor; asks for the label where none is given. */
export function labelAs(app: App, label: LabelId | undefined): Promise<void> {
  return labelWith(app, { label }, labelSpan);
}

async function labelWith(app: App, argument: unknown, how: typeof addBeside | typeof labelSpan): Promise<void> {
  const desk = deskOf(app);
  const spans = spansToLabel(app, desk);
  if (spans.length === 0) throw new UserError('Select the words to label, or put the cursor into them.');
  const chosen = labelFrom(desk, argument) ?? (await pickLabel(app, desk, `Label ${named(desk, spans)}`));
  if (chosen === undefined) return;
  const title = `label ${named(desk, spans)} as ${titleOf(desk, chosen)}`;
  await desk.perform(
    title,
    spans.flatMap((span) => how(desk.snapshot, span, chosen, desk.hand)),
  );
  app.memory.set(memoryKey, chosen);
  app.ui.announce(`${titleOf(desk, chosen)}: ${named(desk, spans)}.`);
}

/** The label that the argument names, by itself or by its key. Throws a `UserError` for a key that no label has. */
function labelFrom({ snapshot }: Desk, argument: unknown): LabelId | undefined {
  const { label, key } = (argument ?? {}) as { readonly label?: unknown; readonly key?: unknown };
  if (typeof key === 'string') {
    const withKey = snapshot.labels.withKey(key);
    if (withKey === undefined) throw new UserError(`No label has the key ${key.toUpperCase()}.`);
    return withKey;
  }
  return typeof label === 'string' && label !== '' ? label : undefined;
}

/** Asks for a label; the letter of each is shown. */
function pickLabel({ ui }: App, { snapshot: { labels } }: Desk, title: string): Promise<LabelId | undefined> {
  return ui.pick<LabelId>(
    title,
    labels.ids.map((id) => {
      const { title: name, key, description, icon } = labels.of(id);
      return { value: id, label: name, description: key.toUpperCase(), detail: description, icon };
    }),
  );
}
