import { type Span } from '../text/span';

/** A stretch that becomes an element; `open` and `close` are put around it. */
export interface Inline extends Span {
  readonly open: string;
  readonly close: string;
}

/** Marked-up text, and the stretches that could not be: they cross another. */
export interface Marked<T extends Inline> {
  readonly markup: string;
  readonly left: readonly T[];
}

/**
 * Puts elements into the stretch of a text. What nests is nested; of two that cross, the later is left out. `inlines` are in
 * text order, the longer of two that begin together first.
 */
export function markUp<T extends Inline>(
  text: string,
  within: Span,
  inlines: readonly T[],
  escape: (text: string) => string,
): Marked<T> {
  const left: T[] = [];
  const open: T[] = [];
  let markup = '';
  let at = within.start;
  const copyTo = (end: number) => {
    markup += escape(text.slice(at, end));
    at = end;
  };
  const closeUpTo = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      copyTo(last.end);
      markup += last.close;
      open.pop();
    }
  };
  for (const inline of inlines) {
    closeUpTo(inline.start);
    const outer = open.at(-1);
    if (inline.end > (outer?.end ?? within.end) || inline.start < at) left.push(inline);
    else {
      copyTo(inline.start);
      markup += inline.open;
      open.push(inline);
    }
  }
  closeUpTo(within.end);
  copyTo(within.end);
  return { markup, left };
}

/** The same for each of the blocks of a text; `left` are also the stretches that lie within none. Blocks and stretches ascend. */
export function markUpBlocks<T extends Inline>(
  text: string,
  blocks: readonly Span[],
  inlines: readonly T[],
  escape: (text: string) => string,
): { readonly markups: readonly string[]; readonly left: readonly T[] } {
  const placed = new Set<T>();
  const inBlock = inlinesByBlock(inlines, blocks);
  const markups = blocks.map((block, index) => {
    const inside = inBlock[index] ?? [];
    const { markup, left } = markUp(text, block, inside, escape);
    const crossing = new Set(left);
    for (const inline of inside) if (!crossing.has(inline)) placed.add(inline);
    return markup;
  });
  return { markups, left: inlines.filter((inline) => !placed.has(inline)) };
}

/** For each of the blocks, the stretches that lie within it. Linear in both. */
function inlinesByBlock<T extends Inline>(inlines: readonly T[], blocks: readonly Span[]): readonly T[][] {
  let next = 0;
  return blocks.map((block) => {
    const inside: T[] = [];
    for (let inline = inlines[next]; inline && inline.start < block.end; inline = inlines[++next])
      if (inline.start >= block.start && inline.end <= block.end) inside.push(inline);
    return inside;
  });
}
