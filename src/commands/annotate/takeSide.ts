import { annotationOf, change, decide, label } from '../../app/annotations/decide';
import { keyOf } from '../../app/exchange/comparison';
import { UserError } from '../../app/userError';
import { type Disagreement } from '../../core/agreement/disagreements';
import { type Change } from '../../core/annotate/history';
import { describe } from '../../core/annotate/target';
import { type Command } from '../command';
import { deskOf, type Desk } from './target';

export const takeSide: Command = {
  id: 'bluepencil.takeSide',
  title: 'Take a Side in a Disagreement',
  isInPalette: false,
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const { id, side } = (argument ?? {}) as { readonly id?: unknown; readonly side?: unknown };
    const comparison = app.comparisons.of(desk.snapshot);
    const one = comparison?.open.find((open) => keyOf(open) === id);
    if (!comparison || !one) throw new UserError('That disagreement is settled already.');
    if (side === 'theirs') {
      await desk.perform(`take the word of ${comparison.name}`, [theirWord(desk, one)]);
      app.ui.announce(`Took the word of ${comparison.name}.`);
    } else {
      app.comparisons.settle(desk.uri, keyOf(one));
      app.ui.announce('Stayed with yours.');
    }
  },
};

/** What makes our annotation say what theirs says. */
function theirWord({ snapshot, hand }: Desk, { ours, theirs }: Disagreement): Change | undefined {
  if (!theirs) return ours && decide(snapshot, ours, { status: 'rejected' }, hand);
  const before = ours && annotationOf(snapshot, ours);
  if (!before) return label(snapshot, theirs, theirs.label, hand);
  return change(before, { label: theirs.label, target: describe(snapshot.document.text, theirs) }, hand);
}
