import { type FoldedText } from '../../text/fold';
import { type Span } from '../../text/span';
import { expectations, windows, type Softness, type Surroundings } from './landmarks';
import { type Occurrence } from './occurrences';
import { type Quote } from './quote';

/** A place where the very words stand, with what speaks for it. */
interface Candidate {
  readonly at: Occurrence;
  /** full: all the context stands there. side: all of one side, and enough of it. some: part of it. none: hardly any. */
  readonly context: 'full' | 'side' | 'some' | 'none';
  readonly fits: boolean;
  /** How many neighbours let expect it here. */
  readonly expected: number;
  readonly weight: number;
}

/** What can be said of a quotation whose words stand in the text. */
export type Choice =
  | { readonly kind: 'sure' | 'likely'; readonly span: Span }
  | { readonly kind: 'unclear'; readonly spans: readonly Span[] }
  | { readonly kind: 'none'; readonly spans: readonly Span[] };

/** Context that must agree, in units: of one side, of both sides together, and in a run apart from the words. */
const enough = { side: 16, some: 12, run: 10 };

/** How far off the rest of a context may stand that something was put into, in folded units. */
const aside = 40;

/** How much each sign weighs against the others; agreeing context counts up to `context`. */
const weights = { context: 20, fits: 4, expected: 4 };

/** Two candidates whose weights differ by less are equally good. */
const margin = 3;

/** So many of the best places are looked at; of more than these none could be chosen. */
const shortList = 10;

/** Chooses among the places where the words of a quotation stand. They count in the folded text. */
export function choose(
  quote: Quote,
  occurrences: readonly Occurrence[],
  around: Surroundings,
  { folded, softness }: { readonly folded: FoldedText; readonly softness: Softness },
): Choice {
  const open = windows(around).map((window) => toFolded(window, folded));
  const best: Candidate[] = [];
  for (const one of occurrences) {
    const fits = isIn(open, one);
    if (!fits && one.before + one.after < enough.some) continue;
    const expected = expectations(around, folded.sourceStart(one.start), softness);
    const weight = weigh(quote, one, fits, expected);
    if (best.length >= shortList && weight <= (best.at(-1)?.weight ?? 0)) continue;
    insert(best, { at: one, context: contextOf(quote, one), fits, expected, weight });
  }
  return decide(best, quote, folded);
}

function decide(best: readonly Candidate[], quote: Quote, folded: FoldedText): Choice {
  const viable = best.filter(isViable);
  const first = viable[0];
  if (!first) return { kind: 'none', spans: best.map(({ at }) => folded.source(at)) };
  const equals = viable.filter(({ weight }) => first.weight - weight < margin);
  if (equals.length > 1) return { kind: 'unclear', spans: equals.map(({ at }) => folded.source(at)) };
  return { kind: isSure(first, quote, folded.text) ? 'sure' : 'likely', span: folded.source(first.at) };
}

function weigh(quote: Quote, { before, after }: Occurrence, fits: boolean, expected: number): number {
  const share = (before + after) / Math.max(1, quote.prefix.length + quote.suffix.length);
  return weights.context * share + (fits ? weights.fits : 0) + weights.expected * expected;
}

/** Keeps the list in order of weight, then of the text, and short. */
function insert(best: Candidate[], candidate: Candidate): void {
  const at = best.findIndex(({ weight }) => weight < candidate.weight);
  best.splice(at < 0 ? best.length : at, 0, candidate);
  if (best.length > shortList) best.pop();
}

function toFolded({ start, end }: Span, folded: FoldedText): Span {
  return { start: folded.folded(Math.max(0, start)), end: folded.folded(Math.max(0, end)) };
}

function isIn(windows: readonly Span[], { start }: Span): boolean {
  return windows.some((window) => window.start <= start && start <= window.end);
}

function contextOf({ prefix, suffix }: Quote, { before, after }: Occurrence): Candidate['context'] {
  const isBefore = before === prefix.length;
  const isAfter = after === suffix.length;
  if (isBefore && isAfter && before + after > 0) return 'full';
  if ((isBefore && before >= enough.side) || (isAfter && after >= enough.side)) return 'side';
  return before + after >= enough.some ? 'some' : 'none';
}

function isViable({ context, fits, expected }: Candidate): boolean {
  return context === 'full' || context === 'side' || (fits && (context === 'some' || expected > 0));
}

/**
 * Whether no look-alike could stand here: where the words were deleted and the same words follow soon, the context of one
 * side alone is there too. Where other programs left the context out, both neighbours must agree.
 */
function isSure(candidate: Candidate, quote: Quote, text: string): boolean {
  const { at, context, fits, expected } = candidate;
  if (context === 'full') return true;
  if (quote.prefix === '' && quote.suffix === '') return fits && expected === 2;
  if (!fits || context === 'none' || (context === 'some' && expected === 0)) return false;
  return isWitnessedBefore(at, quote, text) && isWitnessedAfter(at, quote, text);
}

/** Whether the prefix is there: right before the words, or cut off from them by what somebody put between. */
function isWitnessedBefore({ start, before }: Occurrence, { prefix }: Quote, text: string): boolean {
  const rest = prefix.slice(0, prefix.length - before);
  const at = start - before;
  const beside = text.slice(Math.max(0, at - aside), at);
  if (rest.length < enough.run) return true;
  return before >= enough.run ? sharesRun(rest, beside) : beside.includes(rest.slice(-enough.run));
}

/** The same for the suffix. */
function isWitnessedAfter({ end, after }: Occurrence, { suffix }: Quote, text: string): boolean {
  const rest = suffix.slice(after);
  const at = end + after;
  const beside = text.slice(at, at + aside);
  if (rest.length < enough.run) return true;
  return after >= enough.run ? sharesRun(rest, beside) : beside.includes(rest.slice(0, enough.run));
}

/** Whether some run of context stands in a stretch of text. */
function sharesRun(context: string, text: string): boolean {
  for (let at = 0; at + enough.run <= context.length; at++) {
    if (text.includes(context.slice(at, at + enough.run))) return true;
  }
  return false;
}
