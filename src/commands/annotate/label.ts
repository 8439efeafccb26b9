import { type App } from '../../app/app';
import { add, label as labelSpan } from '../../app/annotations/decide';
import { UserError } from '../../app/userError';
import { type LabelId, labelIds, labelOf } from '../../core/labels/labels';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command, type KeyBinding } from '../command';
import { chord } from './keys';
import { deskOf, named, spansToLabel, titleOf } from './target';

const memoryKey = 'lastLabel';

export const label: Command = {
  id: 'bluepencil.label',
  title: 'Label Selection or Mention…',
  icon: 'tag',
  enablement: contextKeys.isArticle,
  keys: [chord('alt+a'), ...labelIds.map(labelChord)],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@1' }],
  run: (app, ...[argument]) => labelWith(app, argument, labelSpan),
};

export const labelAgain: Command = {
  id: 'bluepencil.labelAgain',
  title: 'Label with the Last Label Again',
  enablement: contextKeys.isArticle,
  keys: [chord('.')],
  run(app) {
    const last = app.memory.get(memoryKey);
    if (typeof last !== 'string') throw new UserError('Nothing was labelled yet.');
    return labelWith(app, { label: last }, labelSpan);
  },
};

export const addLabel: Command = {
  id: 'bluepencil.addLabel',
  title: 'Add Another Label…',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+a')],
  run: (app, ...[argument]) => labelWith(app, argument, add),
};

/** The chord and the letter of a label. */
function labelChord(id: (typeof labelIds)[number]): KeyBinding {
  return { ...chord(labelOf(id).key), args: { label: id } };
}

async function labelWith(app: App, argument: unknown, how: typeof add | typeof labelSpan): Promise<void> {
  const desk = deskOf(app);
  const spans = spansToLabel(app, desk);
  if (spans.length === 0) throw new UserError('Select the words to label, or put the cursor into them.');
  const chosen = labelFrom(argument) ?? (await pickLabel(app, `Label ${named(desk, spans)}`));
  if (chosen === undefined) return;
  const title = `label ${named(desk, spans)} as ${titleOf(chosen)}`;
  await desk.perform(
    title,
    spans.map((span) => how(desk.snapshot, span, chosen, desk.hand)),
  );
  app.memory.set(memoryKey, chosen);
  app.ui.announce(`${titleOf(chosen)}: ${named(desk, spans)}.`);
}

function labelFrom(argument: unknown): LabelId | undefined {
  const { label } = (argument ?? {}) as { readonly label?: unknown };
  return typeof label === 'string' && label !== '' ? label : undefined;
}

/** Asks for a label; the letter of each is shown. */
function pickLabel({ ui }: App, title: string): Promise<LabelId | undefined> {
  return ui.pick<LabelId>(
    title,
    labelIds.map((id) => {
      const { title: name, key, description, icon } = labelOf(id);
      return { value: id, label: name, description: key, detail: description, icon };
    }),
  );
}
