import { type Annotation, type Target } from './annotation';
import { threeWay } from './threeWay';

/** The fields of which each person changes the whole. */
const whole = ['label', 'status', 'note', 'entity', 'machine'] as const;

/** The fields of which each person changes a part. */
const byName = ['attributes', 'rest'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * One annotation out of two versions of it, field by field; `undefined` where both changed a field, differently. Without
 * a `base` a field counts as unchanged where it is absent. Who is `ours` makes no difference.
 */
export function combine(base: Annotation | undefined, ours: Annotation, theirs: Annotation): Annotation | undefined {
  const fields: Record<string, unknown> = {};
  for (const name of whole) {
    const { isClear, value } = threeWay<unknown>(base?.[name], ours[name], theirs[name]);
    if (!isClear) return undefined;
    if (value !== undefined) fields[name] = value;
  }
  for (const name of byName) {
    const parts = combineParts(base?.[name] ?? {}, ours[name] ?? {}, theirs[name] ?? {});
    if (!parts) return undefined;
    if (Object.keys(parts).length > 0) fields[name] = parts;
  }
  const target = combineTargets(base?.target, ours.target, theirs.target);
  if (!target) return undefined;
  const [first, last] = inOrder(ours, theirs);
  return {
    id: ours.id,
    target,
    createdAt: ours.createdAt < theirs.createdAt ? ours.createdAt : theirs.createdAt,
    ...(last.author !== undefined && { author: last.author }),
    ...((last.modifiedAt ?? first.modifiedAt) && { modifiedAt: last.modifiedAt ?? first.modifiedAt }),
    ...(ours.dispute && theirs.dispute && { dispute: last.dispute }),
    ...fields,
  } as Annotation;
}

/** The one that was changed last is the second. */
function inOrder(a: Annotation, b: Annotation): readonly [Annotation, Annotation] {
  const key = ({ modifiedAt, createdAt, author }: Annotation) => `${modifiedAt ?? createdAt} ${author ?? ''}`;
  return key(a) <= key(b) ? [a, b] : [b, a];
}

function combineParts(base: Fields, ours: Fields, theirs: Fields): Fields | undefined {
  const parts: Record<string, unknown> = {};
  for (const name of [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort()) {
    const { isClear, value } = threeWay(base[name], ours[name], theirs[name]);
    if (!isClear) return undefined;
    if (value !== undefined) parts[name] = value;
  }
  return parts;
}

/** The words count; where the text moved them to differs as the texts do, and the place is found anew when it is read. */
function combineTargets(base: Target | undefined, ours: Target, theirs: Target): Target | undefined {
  const { isClear, value } = threeWay(base?.exact, ours.exact, theirs.exact);
  if (!isClear) return undefined;
  const sides = [ours, theirs].filter(({ exact }) => exact === value);
  const changed = sides.filter((target) => base === undefined || JSON.stringify(target) !== JSON.stringify(base));
  return (changed.length > 0 ? changed : sides).sort((a, b) => a.start - b.start || (a.prefix < b.prefix ? -1 : 1))[0];
}
