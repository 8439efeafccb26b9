import { firstIndex } from '../util/search';
import { type Span } from '../text/span';

/** A stretch in quotation marks, the marks included. */
export interface Quoted extends Span {
  /** False where the paragraph ended, or another quotation began, before the closing mark. */
  readonly isClosed: boolean;
  /** The mark it opened with. */
  readonly mark: string;
}

/** What closes what. A curly quotation closed by a straight mark is a slip that happens. */
const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”', '«': '»', '‘': '’', "'": "'" };

const marks = /["“”„«»‘’']/g;

const elided = /^(?:\d0?\d?s?\b|em\b|tis\b|twas\b|til\b|cause\b|n\b|bout\b)/i;

const letter = /[\p{L}\p{N}]/u;

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** The outermost stretches in quotation marks of a paragraph, in order; nested ones belong to the outer. Takes time linear in the text. */
export function quotedStretches(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  const index = new MarkIndex(text);
  let open: Open | undefined;
  let depth = 0;
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (!open) {
      if (opensAt(text, at, mark, index)) open = { at, mark };
    } else if (reopensAt(text, at, mark, open, index)) {
      if (index.isNested(at)) depth++;
      else {
        found.push({ start: open.at, end: trimmed(text, open.at, at), isClosed: false, mark: open.mark });
        open = { at, mark };
      }
    } else if (closesAt(text, at, mark, open, index)) {
      if (depth > 0 && mark === '”') depth--;
      else {
        found.push({ start: open.at, end: at + 1, isClosed: true, mark: open.mark });
        open = undefined;
        depth = 0;
      }
    }
  }
  if (open) found.push({ start: open.at, end: text.length, isClosed: false, mark: open.mark });
  return found;
}

function opensAt(text: string, at: number, mark: string, index: MarkIndex): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '“' || mark === '„' || mark === '«') return after !== '';
  if (mark === '"') return !isWordBefore(before) && after.trim() !== '';
  if (mark !== '‘' && mark !== "'") return false;
  if (isWordBefore(before) || !/[\p{L}\p{N}"“£$€…]/u.test(after) || elided.test(text.slice(at + 1, at + 7)))
    return false;
  return index.hasSingleClose(mark === '‘' ? '’' : "'", at) || (mark === '‘' && at === 0);
}

function isWordBefore(before: string): boolean {
  return before !== '' && (letter.test(before) || /[.,!?;%)\]’]/.test(before));
}

/** A second opening mark of the same kind inside a quotation. */
function reopensAt(text: string, at: number, mark: string, open: Open, index: MarkIndex): boolean {
  if (mark === '“' && open.mark === '“') return true;
  if (mark === '‘' && open.mark === '‘') return /\s/.test(text.charAt(at - 1)) && index.hasSingleClose('’', at);
  return mark === '"' && open.mark === '"' && /[\s(]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function closesAt(text: string, at: number, mark: string, open: Open, index: MarkIndex): boolean {
  if (!closers[open.mark]?.includes(mark)) return false;
  const before = text.charAt(at - 1);
  if (mark === '"') return open.mark === '"' ? !isInches(text, at) : index.next('”', at) === undefined;
  if (mark !== '’' && mark !== "'") return true;
  if (letter.test(text.charAt(at + 1)) || /\s/.test(before)) return false;
  if (!letter.test(before)) return true;
  return !(isApostropheEnd(text, at) && index.hasStrongClose(mark, at));
}

/** 6'9" and 5’11": the mark stands for inches. */
function isInches(text: string, at: number): boolean {
  return /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at));
}

/** Plural possessives and dropped letters (workers’, runnin’) before a further word. */
function isApostropheEnd(text: string, at: number): boolean {
  return /(?:s|in|o)$/i.test(text.slice(at - 2, at)) && /^\s[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3));
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && text.charAt(end - 1).trim() === '') end--;
  return end;
}

/** Where the marks of a paragraph stand, found once, so that looking ahead costs no time. */
class MarkIndex {
  readonly #places = new Map<string, number[]>();

  constructor(readonly text: string) {}

  /** The first place of `mark` behind `at`. */
  next(mark: string, at: number): number | undefined {
    return firstAfter(
      this.#all(mark, () => true),
      at,
    );
  }

  /** Whether a closing single mark may follow: one after a word or a stop, with no letter behind it. */
  hasSingleClose(mark: string, at: number): boolean {
    const isClose = (place: number) =>
      !letter.test(this.text.charAt(place + 1)) && /\S/.test(this.text.charAt(place - 1));
    const last = this.#all(mark, isClose, 'close').at(-1);
    return last !== undefined && last > at + 1;
  }

  /** Whether a single mark behind a stop or comma, a sure close, comes before the next single opening mark. */
  hasStrongClose(mark: string, at: number): boolean {
    const isStrong = (place: number) =>
      /[.,!?…”"—]/.test(this.text.charAt(place - 1)) && !letter.test(this.text.charAt(place + 1));
    const close = firstAfter(this.#all(mark, isStrong, 'strong'), at);
    const open = mark === '’' ? this.next('‘', at) : undefined;
    return close !== undefined && (open === undefined || close < open);
  }

  /** Whether an opening “ at `at` is nested: two closing marks come before the next opening one. */
  isNested(at: number): boolean {
    const first = this.next('”', at);
    const second = first === undefined ? undefined : this.next('”', first);
    const open = this.next('“', at);
    return second !== undefined && (open === undefined || second < open);
  }

  #all(mark: string, test: (place: number) => boolean, name = ''): readonly number[] {
    const key = mark + name;
    let places = this.#places.get(key);
    if (!places) {
      places = [];
      for (let at = this.text.indexOf(mark); at >= 0; at = this.text.indexOf(mark, at + 1))
        if (test(at)) places.push(at);
      this.#places.set(key, places);
    }
    return places;
  }
}

/** The first of the ascending `places` behind `at`. */
function firstAfter(places: readonly number[], at: number): number | undefined {
  return places[firstIndex(places.length, (index) => (places[index] ?? Infinity) > at)];
}
