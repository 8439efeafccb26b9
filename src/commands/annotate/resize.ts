import { annotationOf, change, decide } from '../../app/annotations/decide';
import { UserError } from '../../app/userError';
import { type Change } from '../../core/annotate/history';
import { type Mark } from '../../core/annotate/mark';
import { resize, type Resize } from '../../core/annotate/selection';
import { describe } from '../../core/annotate/target';
import { type Span } from '../../core/text/span';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command, type KeyBinding } from '../command';
import { chord } from './keys';
import { deskOf, marksToDecide, named, someOf, type Desk } from './target';

/** Each way to move an edge: its keys, and what the picker says. */
const ways: readonly (readonly [key: string, title: string, way: Resize])[] = [
  ['right', 'End one word further', { edge: 'end', by: 1, unit: 'word' }],
  ['left', 'End one word back', { edge: 'end', by: -1, unit: 'word' }],
  ['shift+left', 'Start one word back', { edge: 'start', by: -1, unit: 'word' }],
  ['shift+right', 'Start one word further', { edge: 'start', by: 1, unit: 'word' }],
  ['ctrl+right', 'End one character further', { edge: 'end', by: 1, unit: 'character' }],
  ['ctrl+left', 'End one character back', { edge: 'end', by: -1, unit: 'character' }],
  ['ctrl+shift+left', 'Start one character back', { edge: 'start', by: -1, unit: 'character' }],
  ['ctrl+shift+right', 'Start one character further', { edge: 'start', by: 1, unit: 'character' }],
];

export const resizeAnnotation: Command = {
  id: 'bluepencil.resizeAnnotation',
  title: 'Move an Edge of the Annotation…',
  icon: 'arrow-both',
  enablement: contextKeys.isArticle,
  keys: ways.map(([key, , way]): KeyBinding => ({ ...chord(key), args: way })),
  menus: [{ menu: 'bluepencil.editor', group: '0_annotate@9' }],
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const [mark] = someOf(marksToDecide(app, desk, undefined));
    const way = wayOf(argument) ?? (await app.ui.pick('Move which edge?', ways.map(choiceOf)));
    if (!way) return;
    const { text } = desk.snapshot.document;
    const span = resize(text, mark, way);
    if (!span) throw new UserError('There is no room to move that edge.');
    await desk.perform(`move an edge of ${named(desk, [mark])}`, [moveTo(desk, mark, span)]);
    desk.editor.select(span);
    app.ui.announce(named(desk, [span]));
  },
};

function choiceOf([key, title, value]: (typeof ways)[number]) {
  return { value, label: title, description: key };
}

/** The change that gives a mark other edges. An annotation keeps its id; a suggestion is accepted with them. */
export function moveTo({ snapshot, hand }: Desk, mark: Mark, span: Span, label = mark.label): Change | undefined {
  const target = describe(snapshot.document.text, span);
  const before = annotationOf(snapshot, mark);
  if (before) return change(before, { target, label }, hand);
  const after = decide(snapshot, mark, { status: 'accepted', label }, hand)?.after;
  return after && { after: { ...after, target } };
}

function wayOf(argument: unknown): Resize | undefined {
  const { edge, by, unit } = (argument ?? {}) as Partial<Record<keyof Resize, unknown>>;
  return ways.map(([, , way]) => way).find((way) => way.edge === edge && way.by === by && way.unit === unit);
}
