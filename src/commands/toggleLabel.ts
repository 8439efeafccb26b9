import { type App } from '../app/app';
import { type LabelId, labelIds, labelOf } from '../core/labels/labels';
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

function toggle({ highlights, ui }: App, label: LabelId): void {
  highlights.toggleLabel(label);
  ui.announce(`${labelOf(label).plural}: highlights are ${highlights.isLabelShown(label) ? 'on' : 'off'}.`);
}

/** The label of an item of the entities view, which hands itself over as the argument. */
function labelOfItem(target: unknown): LabelId | undefined {
  const label = (target as { readonly label?: unknown } | undefined)?.label;
  return typeof label === 'string' ? label : undefined;
}

function pickLabel({ ui, highlights }: App): Promise<LabelId | undefined> {
  return ui.pick(
    'Show or hide a label',
    labelIds.map((id) => ({
      value: id,
      label: labelOf(id).plural,
      description: highlights.isLabelShown(id) ? 'shown' : 'hidden',
      icon: labelOf(id).icon,
    })),
  );
}
