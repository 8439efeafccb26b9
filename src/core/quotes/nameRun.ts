import { type Span } from '../text/span';
import { isCapital, type Item } from './items';
import { kindOfHead, kindOfName } from './sourceWords';
import { determiners, prepositions, subordinators, titles } from './words';

/** What a detector says of a span: a label such as PERSON or ORG, if it knows the words. */
export type LabelAt = (span: Span) => string | undefined;

/** Whether the word may be part of a name; "Iran-backed" only begins like one. */
export function isNamePart(item: Item | undefined): boolean {
  return (
    (isCapital(item) || /^(?:al|el|ad|as|an|ar|at|az|ul|bin|ibn|d)[-’']\p{Lu}/u.test(item?.text ?? '')) &&
    !/-(?:backed|based|led|run|born|owned|style|era|speaking|linked|controlled|held|made|wide|old)$/.test(
      item?.lower ?? '',
    )
  );
}

/** Items in a row, as indices: `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run of capitals that is the phrase's proper name. */
export function nameRun(items: readonly Item[], offset: number, labelAt: LabelAt): Run | undefined {
  let best: Run | undefined;
  const reach = headEnd(items);
  for (let from = 0; from < reach; from++) {
    if (!isNamePart(items[from])) continue;
    let to = from + 1;
    while (
      to < items.length &&
      (isNamePart(items[to]) ||
        (/^(?:&|de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|wa)$/.test(items[to]?.lower ?? '') &&
          isCapital(items[to + 1])))
    )
      to++;
    if (
      /^(?:of|without|for)$/.test(items[to]?.lower ?? '') &&
      isCapital(items[to + 1]) &&
      (kindOfName(wordsOf(items, from, to)) !== undefined || to - from === 1)
    ) {
      from = to;
      continue;
    }
    const run = { from, to };
    if (isProper(items, run, offset, labelAt)) best = best && !endsPhrase(items, run) ? best : run;
    from = to;
  }
  return best;
}

function isProper(items: readonly Item[], { from, to }: Run, offset: number, labelAt: LabelAt): boolean {
  if (!endsPhrase(items, { from, to })) return false;
  const first = items[from];
  if (!first) return false;
  const isOpening = from === 0 && to - from === 1;
  if (
    isOpening &&
    (determiners.has(first.lower) ||
      (kindOfHead(first.text) !== undefined &&
        labelAt({ start: first.start + offset, end: first.end + offset }) === undefined))
  )
    return false;
  let head = from;
  while (head < to && isTitle(items[head])) head++;
  return head < to || kindOfHead(items[to - 1]?.text ?? '') === undefined;
}

/** Whether nothing but a prepositional phrase or a clause follows the run. */
function endsPhrase(items: readonly Item[], { to }: Run): boolean {
  const next = items[to];
  return (
    next === undefined ||
    prepositions.has(next.lower) ||
    subordinators.has(next.lower) ||
    /^[,)\d]/.test(next.text) ||
    next.lower === 'and'
  );
}

/** Whether the item is a title or rank, with or without its full stop. */
export function isTitle(item: Item | undefined): boolean {
  return item !== undefined && titles.has(item.lower.replace(/\.$/, ''));
}

/** The words of a stretch of items as they stand. */
export function wordsOf(items: readonly Item[], from: number, to: number): readonly string[] {
  return items.slice(from, to).map(({ text }) => text);
}

/** The head noun: the last word before the first preposition or clause. */
export function headOf(items: readonly Item[]): Item | undefined {
  return items[headEnd(items) - 1];
}

/** The index behind the head noun: of the first preposition or clause, else behind the last item. */
export function headEnd(items: readonly Item[]): number {
  const end = items.findIndex((item, index) => {
    if (index === 0 || isCapital(item)) return false;
    if (prepositions.has(item.lower) || subordinators.has(item.lower)) return true;
    return (
      /^(?:.{2,}ed|seen|speaking|familiar|close)$/.test(item.lower) && prepositions.has(items[index + 1]?.lower ?? 'by')
    );
  });
  return end < 0 ? items.length : end;
}
