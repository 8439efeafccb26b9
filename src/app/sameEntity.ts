import { type Span } from '../core/text/span';
import { groupsOf } from './entityMarks';
import { type Snapshot } from './liveArticle';

/** Every place that names the same as the mention at `offset`, in text order; `undefined` where none is there. */
export function sameEntity(snapshot: Snapshot, offset: number): readonly Span[] | undefined {
  const here = (span: Span) => span.start <= offset && offset <= span.end;
  return groupsOf(snapshot).find(({ marks }) => marks.some(here))?.marks;
}
