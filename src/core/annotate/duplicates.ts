import { type Annotation } from './annotation';
import { lineOf } from './sidecar';

/**
 * Two versions of what one annotation says, both kept and both marked as disputed. Where they share an id the second
 * gets a new one. Which is the first depends on what they say alone, so both people's merges come to the same.
 */
export function keepBoth(
  a: Annotation,
  b: Annotation,
  isTaken: (id: string) => boolean,
): readonly [Annotation, Annotation] {
  const [first, second] = contentOf(a) <= contentOf(b) ? [a, b] : [b, a];
  const id = first.id === second.id ? freeId(second.id, isTaken) : second.id;
  return [
    { ...first, dispute: { with: id } },
    { ...second, id, dispute: { with: first.id } },
  ];
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Lines that git put together may hold one annotation twice: the same is dropped, a different one is kept as disputed. */
export function settleDuplicates(annotations: readonly Annotation[]): readonly Annotation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  if (ids.size === annotations.length) return annotations;
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const known = byId.get(annotation.id);
    if (!known) byId.set(annotation.id, annotation);
    else if (contentOf(known) !== contentOf(annotation)) {
      const pair = keepBoth(known, annotation, (id) => ids.has(id) || byId.has(id));
      for (const one of pair) byId.set(one.id, one);
    }
  }
  return [...byId.values()];
}

/** Equal for annotations that say the same, but for their dispute. */
export function contentOf(annotation: Annotation): string {
  return JSON.stringify({ ...lineOf(annotation), dispute: undefined });
}

/** Whether two versions differ in nothing but where the text moved them. */
export function saysTheSame(a: Annotation, b: Annotation): boolean {
  const wordsOf = (annotation: Annotation) =>
    contentOf({ ...annotation, target: { start: 0, end: 0, exact: annotation.target.exact, prefix: '', suffix: '' } });
  return wordsOf(a) === wordsOf(b);
}
