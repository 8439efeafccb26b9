import { type App } from '../app/app';
import { type LabelSet, standardLabels } from '../core/labels/labelSet';
import { type LabelId } from '../core/labels/labels';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';

export const toggleLabel: Command = {
  id: 'bluepencil.toggleLabel',
  title: 'Toggle Highlights of One Label…',
  icon: 'eye',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '2_view@2' }],
  async run(app, ...[target]) {
    const label = labelOfItem(target) ?? (await pickLabel(app));
    if (label !== undefined) toggle(app, label);
  },
};

export const hideLabel: Command = {
  id: 'bluepencil.hideLabel',
  title: 'Hide Highlights of This Label',
  icon: 'eye',
  isInPalette: false,
  menus: [{ menu: 'view/item/context', group: 'inline@1', when: 'viewItem == label.shown' }],
  run: (app, ...[target]) => set(app, target, false),
};

export const showLabel: Command = {
  id: 'bluepencil.showLabel',
  title: 'Show Highlights of This Label',
  icon: 'eye-closed',
  isInPalette: false,
  menus: [{ menu: 'view/item/context', group: 'inline@1', when: 'viewItem == label.hidden' }],
  run: (app, ...[target]) => set(app, target, true),
};

function set(app: App, target: unknown, isShown: boolean): void {
  const label = labelOfItem(target);
  if (label !== undefined && app.highlights.isLabelShown(label) !== isShown) toggle(app, label);
}

function toggle(app: App, label: LabelId): void {
  const { highlights, ui } = app;
  highlights.toggleLabel(label);
  ui.announce(`${labelsHere(app).of(label).plural}: highlights are ${highlights.isLabelShown(label) ? 'on' : 'off'}.`);
}

/** The label of an item of the entities view, which hands itself over as the argument. */
function labelOfItem(target: unknown): LabelId | undefined {
  const label = (target as { readonly label?: unknown } | undefined)?.label;
  return typeof label === 'string' ? label : undefined;
}

/** The labels of the article in the active editor. */
function labelsHere(app: App): LabelSet {
  const uri = app.editor()?.uri;
  return (uri === undefined ? undefined : app.articles.get(uri)?.snapshot.labels) ?? standardLabels;
}

function pickLabel(app: App): Promise<LabelId | undefined> {
  const { ui, highlights } = app;
  const labels = labelsHere(app);
  return ui.pick(
    'Show or hide a label',
    labels.ids.map((id) => ({
      value: id,
      label: labels.of(id).plural,
      description: highlights.isLabelShown(id) ? 'shown' : 'hidden',
      icon: labels.of(id).icon,
    })),
  );
}
