import { type App } from '../../app/app';
import { annotationOf, decide, type Decision } from '../../app/annotations/decide';
import { UserError } from '../../app/userError';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command, type MenuPlace } from '../command';
import { chord } from './keys';
import { deskOf, marksToDecide, named, someOf } from './target';

/** A button on the lines of the view, and the same in their context menu, which keys reach too. */
function inView(order: number, states: string): readonly MenuPlace[] {
  const when = `viewItem =~ /^(entity|mention)\\.(${states})$/`;
  return ['inline', '0_decide'].map((group) => ({ menu: 'view/item/context', group: `${group}@${order}`, when }));
}

export const acceptMention: Command = {
  id: 'bluepencil.acceptMention',
  title: 'Accept Mention',
  icon: 'check',
  enablement: contextKeys.isArticle,
  keys: [chord('enter')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@2' }, ...inView(8, 'open|rejected')],
  run: (app, ...[argument]) => decideOn(app, argument, { status: 'accepted' }, 'Accepted'),
};

export const rejectMention: Command = {
  id: 'bluepencil.rejectMention',
  title: 'Reject Mention',
  icon: 'close',
  enablement: contextKeys.isArticle,
  keys: [chord('delete'), chord('backspace')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@3' }, ...inView(9, 'open|confirmed')],
  run: (app, ...[argument]) => decideOn(app, argument, { status: 'rejected' }, 'Rejected'),
};

export const deleteAnnotation: Command = {
  id: 'bluepencil.deleteAnnotation',
  title: 'Delete Annotation',
  icon: 'trash',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+delete')],
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@4' }],
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const changes = marksToDecide(app, desk, argument).flatMap((mark) => {
      const before = annotationOf(desk.snapshot, mark);
      return before ? [{ before }] : [];
    });
    if (changes.length === 0) throw new UserError('Nobody annotated this; a suggestion is rejected, not deleted.');
    const spans = changes.map(({ before }) => before.target);
    await desk.perform(`delete the annotation of ${named(desk, spans)}`, changes);
    app.ui.announce(`Deleted the annotation of ${named(desk, spans)}.`);
  },
};

async function decideOn(app: App, argument: unknown, decision: Decision, done: string): Promise<void> {
  const desk = deskOf(app);
  const marks = someOf(marksToDecide(app, desk, argument));
  const changes = marks.map((mark) => decide(desk.snapshot, mark, decision, desk.hand));
  await desk.perform(`${decision.status === 'rejected' ? 'reject' : 'accept'} ${named(desk, marks)}`, changes);
  app.ui.announce(`${done} ${named(desk, marks)}.`);
}
