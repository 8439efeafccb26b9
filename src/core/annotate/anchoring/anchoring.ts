import { fold, type FoldedText } from '../../text/fold';
import { type Span } from '../../text/span';
import { type Annotation } from '../annotation';
import { choose, type Choice } from './choose';
import { collisions } from './collisions';
import { expectations, expectedStarts, Softness, surroundings, windows, type Surroundings } from './landmarks';
import { betweenContext, byLikeness } from './mend';
import { Occurrences } from './occurrences';
import { quoteOf, type Quote } from './quote';

/** What the first pass makes certain helps the second. */
const passes = 2;

/** Context of fewer units than this makes no place certain, even if it stands nowhere else. */
const leastContext = 16;

/** Changed words are searched for in stretches no longer than this; longer ones are narrowed to where neighbours point. UTF-16. */
const longestSearch = 2_000;

/** Words that lack their context are looked for only so near to where a neighbour lets expect them. UTF-16. */
const vicinity = 120;

/** How far beyond a window the context of what stands in it reaches. */
const contextReach = 48;

/**
 * One run over one text. What is certain by itself comes first and makes the landmarks for the rest; what they make
 * certain makes more of them.
 */
export class Anchoring {
  readonly #folded: FoldedText;
  readonly #softness: Softness;
  readonly #quotes: readonly Quote[];
  readonly #occurrences: Occurrences;
  readonly #starts: readonly number[];
  readonly #ends: { readonly oldLength: number | undefined; readonly length: number };
  readonly #choices: Choice[];

  /** `annotations` ascend by position; `oldLength` is the length of the text that their positions count in, if known. */
  constructor(text: string, annotations: readonly Annotation[], oldLength: number | undefined) {
    this.#folded = fold(text);
    this.#softness = new Softness(text);
    this.#quotes = annotations.map(quoteOf);
    this.#occurrences = new Occurrences(this.#folded.text);
    this.#starts = annotations.map(({ target }) => target.start);
    this.#ends = { oldLength, length: text.length };
    this.#choices = this.#quotes.map((quote) => this.#certain(quote));
  }

  /** One choice for each annotation, in their order. */
  run(): readonly Choice[] {
    this.#part();
    for (let pass = 0; pass < passes; pass++) {
      this.#chooseRest();
      this.#part();
    }
    this.#mendRest();
    return this.#choices;
  }

  /** The only place where words and all their context stand. */
  #certain(quote: Quote): Choice {
    const only =
      quote.prefix.length + quote.suffix.length >= leastContext ? this.#occurrences.onlyOf(quote) : undefined;
    return only ? { kind: 'sure', span: this.#folded.source(only) } : { kind: 'none', spans: [] };
  }

  #around(): readonly Surroundings[] {
    const places = this.#choices.map((choice) => (choice.kind === 'sure' ? choice.span.start : undefined));
    return surroundings(this.#starts, places, this.#ends);
  }

  #chooseRest(): void {
    const tools = { folded: this.#folded, softness: this.#softness };
    for (const [at, around] of this.#around().entries()) {
      const quote = this.#quotes[at];
      if (quote && this.#choices[at]?.kind !== 'sure')
        this.#choices[at] = choose(quote, this.#occurrences.of(quote), around, tools);
    }
  }

  /** Where annotations of different places came to the same, only the one that its neighbours expect there stays. */
  #part(): void {
    const groups = collisions(this.#choices, this.#starts);
    if (groups.length === 0) return;
    const found = this.#choices.slice();
    for (const at of groups.flat()) this.#choices[at] = { kind: 'none', spans: [] };
    const around = this.#around();
    for (const group of groups) {
      const votes = group.map((at) => this.#votes(around[at], found[at]));
      const most = Math.max(...votes);
      const winners = group.filter((_, index) => votes[index] === most);
      const winner = new Set(winners.map((at) => this.#starts[at])).size === 1 ? winners : [];
      for (const at of group) this.#choices[at] = partedFrom(found[at], winner.includes(at));
    }
  }

  #votes(around: Surroundings | undefined, choice: Choice | undefined): number {
    if (!around || !choice || !('span' in choice)) return 0;
    return expectations(around, choice.span.start, this.#softness);
  }

  #mendRest(): void {
    for (const [at, around] of this.#around().entries()) {
      const quote = this.#quotes[at];
      const choice = this.#choices[at];
      if (quote && choice?.kind === 'none') this.#choices[at] = this.#mend(quote, choice.spans, around);
    }
  }

  #mend(quote: Quote, spans: readonly Span[], around: Surroundings): Choice {
    const open = windows(around);
    const regions = open.flatMap((window) => this.#regions(window, around));
    const between = firstOf(regions, (region) => this.#inRegion(region, quote, betweenContext));
    if (between) return { kind: 'likely', span: between };
    const near = spans.filter(({ start }) => expectedStarts(around).some((at) => Math.abs(start - at) <= vicinity));
    if (near.length === 1 && near[0]) return { kind: 'likely', span: near[0] };
    if (near.length > 1) return { kind: 'unclear', spans: near };
    const vicinities = expectedStarts(around).map((at) => vicinityOf(at, quote));
    const alike = firstOf(vicinities, (region) => this.#inRegion(region, quote, byLikeness));
    return alike ? { kind: 'likely', span: alike } : { kind: 'none', spans };
  }

  /** Where to search, in the source: the window, or the neighbourhood of where the landmarks point if it is long. */
  #regions({ start, end }: Span, around: Surroundings): readonly Span[] {
    if (end - start <= longestSearch) return [{ start: start - contextReach, end: end + contextReach }];
    return expectedStarts(around).map((at) => ({ start: at - longestSearch / 4, end: at + longestSearch / 4 }));
  }

  #inRegion(region: Span, quote: Quote, search: (text: string, quote: Quote) => Span | undefined): Span | undefined {
    const from = this.#folded.folded(Math.max(0, region.start));
    const to = this.#folded.folded(Math.max(0, region.end));
    const found = search(this.#folded.text.slice(from, to), quote);
    return found && this.#folded.source({ start: from + found.start, end: from + found.end });
  }
}

function vicinityOf(at: number, { exact }: Quote): Span {
  return { start: at - vicinity, end: at + exact.length + vicinity };
}

function partedFrom(choice: Choice | undefined, isWinner: boolean): Choice {
  if (!choice || isWinner || !('span' in choice)) return choice ?? { kind: 'none', spans: [] };
  return { kind: 'unclear', spans: [choice.span] };
}

function firstOf<T, R>(list: readonly T[], search: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = search(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
