import { annotationOf } from '../../app/annotations/decide';
import { type App } from '../../app/app';
import { type LabelId } from '../../core/labels/labels';
import { labelKeys } from '../../core/labels/keys';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { deleteAnnotation, rejectMention } from './decide';
import { chord, lockAtOnce, lockKey } from './keys';
import { labelAs, lastLabel } from './label';
import { labelAll } from './propagate';
import { deskOf, marksToDecide, titleOf } from './target';

/** What single keys mean while a label is locked. */
const meanings: Readonly<Record<string, (app: App) => void | Promise<void>>> = {
  enter: labelLocked,
  space: labelLocked,
  backspace: takeAway,
  delete: takeAway,
  '8': (app) => labelAll.run(app),
};

export const lockLabel: Command = {
  id: 'bluepencil.lockLabel',
  title: 'Lock a Label',
  icon: 'lock',
  enablement: contextKeys.isArticle,
  keys: [{ ...chord('shift+l'), ...lockAtOnce(true) }],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@1' }],
  run(app) {
    try {
      const { labels } = deskOf(app).snapshot;
      app.review.switch(false);
      lock(app, app.labelLock.label ?? lastLabel(app) ?? labels.ids[0]); // a letter may have been faster, and is heeded
    } catch (error) {
      app.labelLock.set(undefined);
      throw error;
    }
  },
};

export const unlockLabel: Command = {
  id: 'bluepencil.unlockLabel',
  title: 'Unlock the Label',
  icon: 'unlock',
  enablement: contextKeys.isLabelLocked,
  keys: [{ ...lockKey('escape'), ...lockAtOnce(false) }],
  run(app) {
    app.labelLock.set(undefined);
    app.ui.announce('No label is locked any more.');
  },
};

export const lockedKey: Command = {
  id: 'bluepencil.lockedKey',
  title: 'Key While a Label Is Locked',
  isInPalette: false,
  keys: [...Object.keys(meanings), ...labelKeys].map((key) => lockKey(key, { key })),
  run(app, ...[argument]) {
    const { key } = (argument ?? {}) as { readonly key?: unknown };
    if (typeof key !== 'string') return;
    const meaning = meanings[key];
    if (meaning) return meaning(app);
    const label = deskOf(app).snapshot.labels.withKey(key);
    if (label === undefined) app.ui.announce(`No label has the key ${key.toUpperCase()}. Escape unlocks.`);
    else lock(app, label);
  },
};

function lock(app: App, label: LabelId | undefined): void {
  app.labelLock.set(label);
  if (label === undefined) return;
  const title = titleOf(deskOf(app), label);
  app.ui.announce(`${title} is locked. Enter labels, a letter locks another label, Escape ends.`);
}

/** Sets the locked label on what is selected, or on the mention or word at the cursor. */
function labelLocked(app: App): Promise<void> {
  return labelAs(app, app.labelLock.label ?? lastLabel(app));
}

/** Deletes what a person said here, or rejects what the machine suggests. */
function takeAway(app: App): void | Promise<void> {
  const desk = deskOf(app);
  const [mark] = marksToDecide(app, desk, undefined);
  return mark && annotationOf(desk.snapshot, mark) ? deleteAnnotation.run(app) : rejectMention.run(app);
}
