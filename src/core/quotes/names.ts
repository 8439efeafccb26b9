import { type SourceKind } from '../detect/analysis';
import { type Span } from '../text/span';
import { type Item, isCapital, type Sentence } from './items';
import { isPlural, isRole, kindOfHead, kindOfName, singular } from './sourceWords';
import { determiners, genders, prepositions, ranks, subordinators, titles } from './words';

/** What the words of a noun phrase say about who is meant. */
export interface Described extends Span {
  /** The words without article and titles. */
  readonly name: string;
  readonly kind: SourceKind;
  /** The last word of a person's or a thing's proper name, in lower case. */
  readonly surname?: string;
  readonly firstName?: string;
  readonly isFullName: boolean;
  /** Common nouns and titles in the phrase, in the singular and lower case; the head first. */
  readonly nouns: readonly string[];
  readonly isPlural: boolean;
  readonly gender?: 'he' | 'she';
}

/** What a detector says of a span: a label such as PERSON or ORG, if it knows the words. */
export type LabelAt = (span: Span) => string | undefined;

const particles = /^(?:de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|’s|'s|of|the|and|&)$/;

/** Reads a noun phrase; offsets of the items are shifted by `offset`, and `labelAt` takes such offsets. */
export function describePhrase(
  items: readonly Item[],
  offset: number,
  labelAt: LabelAt,
  beside: readonly Item[] = [],
): Described | undefined {
  const first = items[0];
  if (!first) return undefined;
  const head = items.slice(0, headEnd(items));
  const headItem = head.at(-1);
  if (!headItem || /^\d/.test(headItem.text) || (determiners.has(headItem.lower) && !isCapital(headItem)))
    return undefined;
  if (items.length === 1 && determiners.has(first.lower)) return undefined;
  if (head.some(({ lower }) => lower === 'and')) return common(items, offset);
  const run = nameRun(items, offset, labelAt);
  return run ? named(items, run, offset, labelAt, beside) : common(items, offset);
}

/** Whether the word may be part of a name; "Iran-backed" only begins like one. */
function isNamePart(item: Item | undefined): boolean {
  return (
    isCapital(item) &&
    !/-(?:backed|based|led|run|born|owned|style|era|speaking|linked|controlled|held|made|wide|old)$/.test(
      item?.lower ?? '',
    )
  );
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run of capitals that is the phrase's proper name. */
function nameRun(items: readonly Item[], offset: number, labelAt: LabelAt): Run | undefined {
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

function isTitle(item: Item | undefined): boolean {
  return item !== undefined && titles.has(item.lower.replace(/\.$/, ''));
}

function wordsOf(items: readonly Item[], from: number, to: number): readonly string[] {
  return items.slice(from, to).map(({ text }) => text);
}

function named(items: readonly Item[], run: Run, offset: number, labelAt: LabelAt, beside: readonly Item[]): Described {
  const from = nameStart(items, run);
  const words = wordsOf(items, from, run.to);
  const start = (items[from]?.start ?? 0) + offset;
  const end = (items[run.to - 1]?.end ?? 0) + offset;
  const hasTitle = isTitle(items[from - 1]);
  const before = items.slice(0, from).map(({ lower }) => lower.replace(/\.$/, ''));
  const gender = before.map((word) => genders.get(word)).find((one) => one !== undefined);
  const kind =
    kindByLabel(labelAt({ start, end })) ??
    kindOfName(words) ??
    kindByShape(items.slice(0, from), beside, words, hasTitle);
  const isFullName = words.length > 1;
  return {
    start,
    end,
    name: phraseText(items.slice(from, run.to)),
    kind,
    surname: (words.at(-1) ?? '').toLowerCase(),
    ...(isFullName && { firstName: (words[0] ?? '').toLowerCase() }),
    isFullName,
    nouns: nounsIn([...items.slice(0, from), ...beside]),
    isPlural: false,
    ...(gender && { gender }),
  };
}

/** Behind the last title in the run, or the titles and articles at its head. */
function nameStart(items: readonly Item[], run: Run): number {
  const { to } = run;
  const from = determiners.has(items[run.from]?.lower ?? '') && to - run.from > 1 ? run.from + 1 : run.from;
  for (let at = to - 2; at >= from; at--) if (ranks.has(items[at]?.lower.replace(/\.$/, '') ?? '')) return at + 1;
  if (kindOfName(wordsOf(items, from, to))) return from;
  let at = from;
  while (at < to - 1 && (isTitle(items[at]) || determiners.has(items[at]?.lower ?? ''))) at++;
  return at;
}

function kindByLabel(label: string | undefined): SourceKind | undefined {
  if (label === 'PERSON') return 'person';
  return label === undefined || /^(?:DATE|TIME|CARDINAL|ORDINAL|QUANTITY|MONEY|PERCENT)$/.test(label)
    ? undefined
    : 'institution';
}

function kindByShape(
  before: readonly Item[],
  beside: readonly Item[],
  words: readonly string[],
  hasTitle: boolean,
): SourceKind {
  if (hasTitle || beside.some(({ text }) => /^\d\d$/.test(text))) return 'person';
  const near = before.at(-1);
  const kinds = [...(near ? [near] : []), ...beside].map(({ text, lower }) =>
    titles.has(lower) ? 'unnamed' : kindOfHead(text),
  );
  if (kinds.includes('unnamed')) return 'person';
  if (kinds.includes('institution') || before.at(-1)?.lower === 'the') return 'institution';
  return words.length > 1 && words.length < 5 ? 'person' : 'institution';
}

function common(items: readonly Item[], offset: number): Described | undefined {
  let from = 0;
  while (
    from < items.length - 1 &&
    determiners.has(items[from]?.lower ?? '') &&
    !/^(?:one|two|three|four|several|many|some)$/.test(items[from]?.lower ?? '')
  )
    from++;
  const head = headOf(items);
  const first = items[from];
  const last = items.at(-1);
  if (!head || !first || !last) return undefined;
  const gender = items
    .map(({ lower }) => genders.get(lower))
    .find((one) => one !== undefined && items[0]?.lower !== 'his');
  return {
    start: first.start + offset,
    end: last.end + offset,
    name: phraseText(items.slice(from)),
    kind: kindOfHead(head.text) ?? (isCapital(head) ? 'institution' : 'unnamed'),
    isFullName: false,
    nouns: [singular(head.text), ...nounsIn(items)],
    isPlural: isPlural(head.text) || items.some(({ lower }) => lower === 'and'),
    ...(gender && { gender }),
  };
}

/** The head noun: the last word before the first preposition or clause. */
export function headOf(items: readonly Item[]): Item | undefined {
  return items[headEnd(items) - 1];
}

function headEnd(items: readonly Item[]): number {
  const end = items.findIndex((item, index) => {
    if (index === 0 || isCapital(item)) return false;
    if (prepositions.has(item.lower) || subordinators.has(item.lower)) return true;
    return (
      /^(?:.{2,}ed|seen|speaking|familiar|close)$/.test(item.lower) && prepositions.has(items[index + 1]?.lower ?? 'by')
    );
  });
  return end < 0 ? items.length : end;
}

function nounsIn(items: readonly Item[]): readonly string[] {
  return items
    .filter(({ lower, text }) => /^\p{L}{3,}/u.test(text) && !determiners.has(lower) && !particles.test(lower))
    .map(({ text }) => singular(text));
}

function phraseText(items: readonly Item[]): string {
  let text = '';
  let at = items[0]?.start ?? 0;
  for (const item of items) {
    text += (item.start > at ? ' ' : '') + item.text;
    at = item.end;
  }
  return text;
}

/** The full names of a sentence, with the words that introduce them, for surnames and pronouns to be traced to. */
export function namesIn(sentence: Sentence, offset: number, labelAt: LabelAt): readonly Described[] {
  const found: Described[] = [];
  for (let from = 0; from < sentence.length; from++) {
    if (!isNamePart(sentence[from])) continue;
    let to = from + 1;
    while (
      to < sentence.length &&
      (isNamePart(sentence[to]) ||
        (particles.test(sentence[to]?.lower ?? '') &&
          !/^(?:of|the|and|’s|'s)$/.test(sentence[to]?.lower ?? '') &&
          isCapital(sentence[to + 1])))
    )
      to++;
    const intro = introOf(sentence, from);
    const described = describePhrase(sentence.slice(intro, to), offset, labelAt);
    if (described && (described.isFullName || described.kind === 'person')) found.push(described);
    from = to;
  }
  return found;
}

/** Up to four small words before a name that may say what it is: "the second engineer, Tomasz …". */
function introOf(sentence: Sentence, from: number): number {
  let at = from;
  while (at > 0 && from - at < 4) {
    const item = sentence[at - 1];
    if (
      !item ||
      !/^\p{L}/u.test(item.text) ||
      prepositions.has(item.lower) ||
      subordinators.has(item.lower) ||
      item.lower === 'and'
    )
      break;
    at--;
  }
  return at;
}

/** Whether the words name somebody or something that can be quoted. */
export function maySpeak({ surname, nouns }: Described): boolean {
  const [head = ''] = nouns;
  return surname !== undefined || kindOfHead(head) !== undefined || isRole(head);
}
