import { type Span } from '../../text/span';

/** A stretch of a text that resembles a pattern. */
export interface Resemblance extends Span {
  /** Insertions, deletions and substitutions between the two. */
  readonly distance: number;
}

/**
 * The stretch of `text` that is nearest to `pattern` by edit distance, if it is within `most`; the first of equals, and
 * `undefined` where a second stretch apart from it is as near. After P. H. Sellers, "The theory and computation of
 * evolutionary distances: pattern recognition", Journal of Algorithms 1 (1980).
 */
export function nearest(text: string, pattern: string, most: number): Resemblance | undefined {
  let distances = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = new Array<number>(pattern.length + 1).fill(0);
  let best: Resemblance | undefined;
  let isTied = false;
  for (let column = 1; column <= text.length; column++) {
    const next = nextColumn({ distances, starts }, text.charCodeAt(column - 1), pattern, column);
    ({ distances, starts } = next);
    const distance = distances[pattern.length] ?? Infinity;
    const start = starts[pattern.length] ?? 0;
    if (distance > most || (best && distance > best.distance)) continue;
    const isApart = best !== undefined && start >= best.end;
    if (!best || distance < best.distance) {
      best = { start, end: column, distance };
      isTied = false;
    } else if (isApart) isTied = true;
  }
  return isTied ? undefined : best;
}

interface Column {
  readonly distances: number[];
  /** Where in the text the alignment that ends here began. */
  readonly starts: number[];
}

function nextColumn(previous: Column, unit: number, pattern: string, column: number): Column {
  const distances = [0];
  const starts = [column];
  for (let row = 1; row <= pattern.length; row++) {
    const diagonal = (previous.distances[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
    const along = (previous.distances[row] ?? 0) + 1;
    const down = (distances[row - 1] ?? 0) + 1;
    const least = Math.min(diagonal, along, down);
    distances.push(least);
    const from =
      least === diagonal ? previous.starts[row - 1] : least === along ? previous.starts[row] : starts[row - 1];
    starts.push(from ?? 0);
  }
  return { distances, starts };
}
