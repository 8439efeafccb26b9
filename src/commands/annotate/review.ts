import { type App } from '../../app/app';
import { decide, type Decision } from '../../app/annotations/decide';
import { isOpen, progressOf } from '../../app/annotations/progress';
import { type ReviewPlace } from '../../app/annotations/review';
import { type Mark } from '../../core/annotate/mark';
import { compareSpans, overlaps } from '../../core/text/span';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { labelKeys } from '../../core/labels/keys';
import { oneLine } from '../../core/text/oneLine';
import { chord, idleReviewKeys, reviewAtOnce, reviewKey } from './keys';
import { labelAs } from './label';
import { labelAll } from './propagate';
import { moveTo } from './resize';
import { type Desk, deskOf, marksOn, marksToDecide, named, someOf, spansToLabel, titleOf } from './target';

/** What single keys mean while reviewing. */
const meanings: Readonly<Record<string, (app: App) => void | Promise<void>>> = {
  enter: (app) => decideAndGoOn(app, { status: 'accepted' }),
  backspace: (app) => decideAndGoOn(app, { status: 'rejected' }),
  delete: (app) => decideAndGoOn(app, { status: 'rejected' }),
  space: (app) => go(app, 'next'),
  tab: (app) => go(app, 'next'),
  'shift+tab': (app) => go(app, 'previous'),
  s: (app) => decideOnSame(app, { status: 'accepted' }),
  'shift+backspace': (app) => decideOnSame(app, { status: 'rejected' }),
  '8': (app) => labelAll.run(app, placeOf(app, deskOf(app))),
};

export const startReview: Command = {
  id: 'bluepencil.startReview',
  title: 'Review Suggestions',
  icon: 'checklist',
  enablement: `${contextKeys.isArticle} && !${contextKeys.isReviewing}`,
  keys: [{ ...chord('v'), ...reviewAtOnce(true) }],
  menus: [
    { menu: 'editor/title', group: 'navigation@1', when: `${contextKeys.isArticle} && !${contextKeys.isReviewing}` },
    { menu: 'bluepencil.editor', group: '0_annotate@0' },
  ],
  run: start,
};

export const stopReview: Command = {
  id: 'bluepencil.stopReview',
  title: 'End Review',
  icon: 'close',
  enablement: contextKeys.isReviewing,
  keys: [{ ...reviewKey('escape'), ...reviewAtOnce(false) }],
  menus: [{ menu: 'editor/title', group: 'navigation@1', when: contextKeys.isReviewing }],
  run(app) {
    app.review.switch(false);
    app.ui.announce('The review has ended.');
  },
};

export const reviewSuggestion: Command = {
  id: 'bluepencil.reviewKey',
  title: 'Key of the Review',
  isInPalette: false,
  keys: [...Object.keys(meanings), ...labelKeys, ...idleReviewKeys].map((key) => reviewKey(key, { key })),
  run(app, ...[argument]) {
    const { key } = (argument ?? {}) as { readonly key?: unknown };
    if (typeof key !== 'string') return;
    if (!app.review.isOn) start(app); // it was pressed so fast that it is here before the command that starts the review
    const meaning = meanings[key];
    const label = deskOf(app).snapshot.labels.withKey(key);
    if (meaning) return meaning(app);
    if (label !== undefined) return decideAndGoOn(app, { status: 'accepted', label });
    app.ui.announce(`${key.toUpperCase()} does nothing in the review. Escape ends it.`);
  },
};

/** Goes to the first suggestion from the cursor on. Where there is no article, the keys are those of the text again. */
function start(app: App): void {
  try {
    app.labelLock.set(undefined);
    app.review.switch(true);
    const desk = deskOf(app);
    const { start: from } = placeOf(app, desk);
    const open = openMarks(app, desk.snapshot.marks);
    const first = open.find((mark) => mark.start >= from) ?? open[0];
    reveal(app, first, 'Enter accepts, Backspace rejects, Escape ends.');
  } catch (error) {
    app.review.switch(false);
    throw error;
  }
}

async function decideAndGoOn(app: App, decision: Decision): Promise<void> {
  const desk = deskOf(app);
  const performed = correct(app, desk, decision) ?? decideHere(app, desk, decision);
  go(app, 'next');
  await performed;
}

function decideHere(app: App, desk: Desk, decision: Decision): Promise<void> | undefined {
  const mark = markToDecide(app, desk);
  return mark && perform(desk, [mark], decision);
}

/**
 * What a person selected by themselves, and no mark has exactly: other edges for the one suggestion that it overlaps, or,
 * with a label, something that the machine missed.
 */
function correct(app: App, desk: Desk, { status, label }: Decision): Promise<void> | undefined {
  if (status === 'rejected' || placeOf(app, desk).isOwn) return undefined;
  const [span, ...others] = spansToLabel(app, desk);
  if (!span || others.length > 0 || marksOn(desk.snapshot, span).length > 0) return undefined;
  const [mark, ...more] = openMarks(app, desk.snapshot.marks).filter((one) => overlaps(one, span));
  if (mark && more.length === 0)
    return desk.perform(`move an edge of ${named(desk, [mark])}`, [moveTo(desk, mark, span, label)]);
  return label === undefined ? undefined : labelAs(app, label);
}

/** Decides about every open suggestion of the same words and label. */
async function decideOnSame(app: App, decision: Decision): Promise<void> {
  const desk = deskOf(app);
  const mark = markToDecide(app, desk);
  const wordsOf = ({ start, end }: Mark) => oneLine(desk.snapshot.document.text.slice(start, end));
  const same = desk.snapshot.marks.filter(
    (one) => mark && (one === mark || (isOpen(one) && one.label === mark.label && wordsOf(one) === wordsOf(mark))),
  );
  const performed = mark && perform(desk, same, decision);
  go(app, 'next');
  await performed;
}

/**
 * The mark that a key is about. Where the review went there by itself and the mark is decided already, the key came before
 * the person could have seen it: then it is about nothing. What a person selects can be decided again.
 */
function markToDecide(app: App, desk: Desk): Mark | undefined {
  const place = placeOf(app, desk);
  const [mark] = someOf(marksToDecide(app, desk, place));
  return place.isOwn && !isOpen(mark) ? undefined : mark;
}

function perform(desk: Desk, marks: readonly Mark[], decision: Decision): Promise<void> {
  const words = decision.label ? `label ${named(desk, marks)} as ${titleOf(desk, decision.label)}` : undefined;
  return desk.perform(
    words ?? `${decision.status === 'rejected' ? 'reject' : 'accept'} ${named(desk, marks)}`,
    marks.map((mark) => decide(desk.snapshot, mark, decision, desk.hand)),
  );
}

/** Goes to the next or the previous suggestion that is open, round the end. */
function go(app: App, direction: 'next' | 'previous'): void {
  const desk = deskOf(app);
  const here = placeOf(app, desk);
  const open = openMarks(app, desk.snapshot.marks).toSorted(inOrder);
  const found =
    direction === 'next'
      ? (open.find((mark) => inOrder(mark, here) > 0) ?? open[0])
      : (open.findLast((mark) => inOrder(mark, here) < 0) ?? open.at(-1));
  reveal(app, found);
}

/** Text order, and by label where several stand on the same words. */
function inOrder(a: ReviewPlace, b: ReviewPlace): number {
  return compareSpans(a, b) || compareText(a.label ?? '', b.label ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function placeOf({ review }: App, { editor }: Desk): ReturnType<App['review']['place']> {
  return review.place(editor.selections[0] ?? { start: 0, end: 0 });
}

/** The suggestions to decide about: those that can be seen. */
function openMarks({ highlights }: App, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => isOpen(mark) && highlights.isLabelShown(mark.label));
}

function reveal(app: App, mark: Mark | undefined, help?: string): void {
  const desk = deskOf(app);
  const { editor, snapshot } = desk;
  const { reviewed, all } = progressOf(snapshot.marks);
  if (!mark) {
    app.ui.announce(
      all === 0 ? 'There are no suggestions.' : `All ${all} suggestions are reviewed. Escape ends the review.`,
    );
    return;
  }
  app.review.goTo(mark, editor.selections[0] ?? mark);
  editor.select(mark);
  const words = oneLine(snapshot.document.text.slice(mark.start, mark.end));
  app.ui.announce(`${titleOf(desk, mark.label)}? ${words}. ${help ?? `${reviewed} of ${all} reviewed.`}`);
}
