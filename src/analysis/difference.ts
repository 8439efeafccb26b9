import { type Analysis } from '../core/detect/analysis';

/** The lists of an analysis. */
const lists = ['mentions', 'entities', 'quotations', 'parts', 'checks'] as const;
type List = (typeof lists)[number];

/** How a list follows from another: so many of its first and last items stay, and what stands between them. */
interface Splice {
  readonly first: number;
  readonly last: number;
  readonly items: readonly unknown[];
}

/** What has to be said of an analysis to someone who knows another one. */
export interface Difference {
  readonly splices: Readonly<Partial<Record<List, Splice>>>;
  /** All of it that is no list. */
  readonly rest: Omit<Analysis, List>;
}

export function differenceOf(before: Analysis, after: Analysis): Difference {
  const { mentions, entities, quotations, parts, checks, ...rest } = after;
  const wanted = { mentions, entities, quotations, parts, checks };
  const splices: Partial<Record<List, Splice>> = {};
  for (const list of lists) {
    const items = wanted[list];
    if (items) splices[list] = spliceOf(before[list] ?? [], items);
  }
  return { splices, rest };
}

/** The analysis that `differenceOf` was given as `after`, with the items of `before` where they are the same. */
export function applyDifference(before: Analysis, { splices, rest }: Difference): Analysis {
  const result: Partial<Record<List, readonly unknown[]>> = {};
  for (const list of lists) {
    const splice = splices[list];
    if (splice) result[list] = spliced(before[list] ?? [], splice);
  }
  return { ...rest, ...result } as Analysis;
}

function spliceOf(before: readonly unknown[], after: readonly unknown[]): Splice {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSame(before[first], after[first])) first++;
  let last = 0;
  while (last < most - first && isSame(before.at(-1 - last), after.at(-1 - last))) last++;
  return { first, last, items: after.slice(first, after.length - last) };
}

function spliced(before: readonly unknown[], { first, last, items }: Splice): readonly unknown[] {
  return [...before.slice(0, first), ...items, ...before.slice(before.length - last)];
}

/** Whether two values are the same in all that survives a structured clone of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
