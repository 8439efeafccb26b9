import { change } from '../../app/annotations/decide';
import { unchangedWords } from '../../app/annotations/problems';
import { counted } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { type Anchored } from '../../core/annotate/annotation';
import { trimSpan } from '../../core/annotate/selection';
import { describe } from '../../core/annotate/target';
import { contains, type Span } from '../../core/text/span';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { deskOf, type Desk } from './target';

export const settleAnnotation: Command = {
  id: 'bluepencil.settleAnnotation',
  title: 'Say Where an Annotation Stands',
  isInPalette: false,
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const { annotation } = meant(desk, argument);
    const { text } = desk.snapshot.document;
    const cursor = desk.editor.selections[0] ?? { start: 0, end: 0 };
    const span = spanIn(argument) ?? trimSpan(text, cursor);
    if (!span) throw new UserError(`Select the words that “${annotation.target.exact}” has become.`);
    const target = describe(text, span);
    await desk.perform(`put “${annotation.target.exact}” in its place`, [change(annotation, { target }, desk.hand)]);
    if (!contains(span, cursor)) desk.editor.select(span); // else it would move back a person who has gone on to the next
    app.ui.announce(`“${target.exact}” is in its place.`);
  },
};

export const settleUnchanged: Command = {
  id: 'bluepencil.settleUnchanged',
  title: 'Keep Annotations Whose Own Words Did Not Change',
  enablement: contextKeys.isArticle,
  async run(app) {
    const { snapshot, hand, perform } = deskOf(app);
    const unchanged = unchangedWords(snapshot);
    if (unchanged.length === 0) throw new UserError('No annotation stands among other words than before.');
    const title = `keep ${counted(unchanged.length, 'annotation')} whose words did not change`;
    const { text } = snapshot.document;
    await perform(
      title,
      unchanged.map(({ annotation, span }) => change(annotation, { target: describe(text, span) }, hand)),
    );
    app.ui.announce(`Kept ${counted(unchanged.length, 'annotation')}. Undo Annotation takes that back.`);
  },
};

export const dropAnnotation: Command = {
  id: 'bluepencil.dropAnnotation',
  title: 'Drop an Annotation',
  isInPalette: false,
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const { annotation } = meant(desk, argument);
    await desk.perform(`drop the annotation of “${annotation.target.exact}”`, [{ before: annotation }]);
    app.ui.announce(`Dropped the annotation of “${annotation.target.exact}”.`);
  },
};

export const settleDispute: Command = {
  id: 'bluepencil.settleDispute',
  title: 'Keep One of Two Annotations',
  isInPalette: false,
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const { annotation } = meant(desk, argument);
    const other = desk.snapshot.anchored.find((one) => one.annotation.id === annotation.dispute?.with)?.annotation;
    await desk.perform(`settle who is right about “${annotation.target.exact}”`, [
      change(annotation, {}, desk.hand),
      other && { before: other },
    ]);
    app.ui.announce(`Settled “${annotation.target.exact}”.`);
  },
};

function meant({ snapshot }: Desk, argument: unknown): Anchored {
  const { id } = (argument ?? {}) as { readonly id?: unknown };
  const one = snapshot.anchored.find(({ annotation }) => annotation.id === id);
  if (!one) throw new UserError('That annotation is gone.');
  return one;
}

function spanIn(argument: unknown): Span | undefined {
  const { span } = (argument ?? {}) as { readonly span?: Partial<Record<keyof Span, unknown>> };
  const { start, end } = span ?? {};
  return typeof start === 'number' && typeof end === 'number' && start < end ? { start, end } : undefined;
}
