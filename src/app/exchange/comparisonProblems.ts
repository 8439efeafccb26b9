import { type Disagreement } from '../../core/agreement/disagreements';
import { type Mark } from '../../core/annotate/mark';
import { oneLine } from '../../core/text/oneLine';
import { type AnnotationProblem, type Fix } from '../annotations/problems';
import { type Snapshot } from '../liveArticle';
import { type Comparison, keyOf } from './comparison';

/** The disagreements that nobody has settled, each with a way to take either side. */
export function comparisonProblems(snapshot: Snapshot, { name, open }: Comparison): readonly AnnotationProblem[] {
  return open.map((one) => problemOf(snapshot, name, one));
}

function problemOf({ document, labels }: Snapshot, name: string, one: Disagreement): AnnotationProblem {
  const said = ({ label, start, end }: Mark) =>
    `${labels.of(label).title} “${oneLine(document.text.slice(start, end))}”`;
  const { ours, theirs, start, end } = one;
  const id = keyOf(one);
  const take = (side: 'ours' | 'theirs', title: string): Fix => ({
    title,
    command: 'bluepencil.takeSide',
    argument: { id, side },
  });
  return {
    span: { start, end },
    severity: 'information',
    message: sentence(name, ours && said(ours), theirs && said(theirs)),
    fixes: [
      take('theirs', theirs ? `Take ${name}’s: ${said(theirs)}` : `Take ${name}’s: no annotation`),
      take('ours', ours ? `Stay with yours: ${said(ours)}` : 'Stay with yours: no annotation'),
    ],
  };
}

function sentence(name: string, ours: string | undefined, theirs: string | undefined): string {
  if (ours !== undefined && theirs !== undefined) return `You say ${ours}, ${name} says ${theirs}.`;
  return theirs === undefined
    ? `You say ${ours ?? ''}, ${name} says nothing.`
    : `${name} says ${theirs}, you say nothing.`;
}
