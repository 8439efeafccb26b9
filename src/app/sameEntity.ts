import { type Span } from '../core/text/span';
import { groupsOf, type MarkGroup } from './entityMarks';
import { type Snapshot } from './liveArticle';

/** What the mention at `offset` belongs to; `undefined` where none is there. */
export function groupAt(snapshot: Snapshot, offset: number): MarkGroup | undefined {
  const here = (span: Span) => span.start <= offset && offset <= span.end;
  return groupsOf(snapshot).find(({ marks }) => marks.some(here));
}

/** Every place that names the same as the mention at `offset`, in text order; `undefined` where none is there. */
export function sameEntity(snapshot: Snapshot, offset: number): readonly Span[] | undefined {
  return groupAt(snapshot, offset)?.marks;
}
