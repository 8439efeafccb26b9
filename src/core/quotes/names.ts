import { type SourceKind } from '../detect/analysis';
import { type Span } from '../text/span';
import { pronounOf } from './givenNames';
import { isCapital, type Item } from './items';
import { headEnd, headOf, isTitle, type LabelAt, nameRun, type Run, wordsOf } from './nameRun';
import { isPlural, isRole, kindOfHead, kindOfName, singular } from './sourceWords';
import { determiners, genders, ranks, titles } from './words';

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
  /** The pronoun that mostly goes with the given name. */
  readonly likely?: 'he' | 'she';
  /** An institution by a detector's word alone; "he" and "she" may stand for it where nobody else is near. */
  readonly isLikePerson?: boolean;
}

/** Small words that stand within names. */
export const particles = /^(?:de|da|do|dos|del|di|du|la|le|van|von|der|den|bin|ibn|al|el|y|’s|'s|of|the|and|&)$/;

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

function named(items: readonly Item[], run: Run, offset: number, labelAt: LabelAt, beside: readonly Item[]): Described {
  const from = nameStart(items, run);
  const words = wordsOf(items, from, run.to);
  const start = (items[from]?.start ?? 0) + offset;
  const end = (items[run.to - 1]?.end ?? 0) + offset;
  const hasTitle = isTitle(items[from - 1]);
  const before = items.slice(0, from).map(({ lower }) => lower.replace(/\.$/, ''));
  const gender = before
    .map((word) => (word === 'his' ? undefined : genders.get(word)))
    .find((one) => one !== undefined);
  const intro = items.slice(0, from);
  const label = labelAt({ start, end });
  const kind = isIntroducedAsPerson(intro, beside, hasTitle)
    ? 'person'
    : (kindByLabel(label) ?? kindOfName(words) ?? kindByShape(intro, beside, words));
  const isFullName = words.length > 1;
  const likely = isFullName && !gender ? pronounOf(words[0] ?? '') : undefined;
  const isLike = kind === 'institution' && isFullName && isLikePerson(words, label);
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
    ...(likely && { likely }),
    ...(isLike && { isLikePerson: true }),
  };
}

/** Whether only a detector's word speaks against a person: two or three words that no institution is called by. */
function isLikePerson(words: readonly string[], label: string | undefined): boolean {
  return label !== undefined && words.length < 4 && kindOfName(words) === undefined;
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

/** A title before the name, an age or a noun for a person beside it are surer than a detector that sees one paragraph. */
function isIntroducedAsPerson(before: readonly Item[], beside: readonly Item[], hasTitle: boolean): boolean {
  if (hasTitle || beside.some(({ text }) => /^\d\d$/.test(text))) return true;
  const near = before.at(-1);
  return [...(near ? [near] : []), ...beside].some(
    ({ text, lower }) => titles.has(lower) || (/^\p{Ll}/u.test(text) && isRole(singular(text))),
  );
}

function kindByShape(before: readonly Item[], beside: readonly Item[], words: readonly string[]): SourceKind {
  const near = before.at(-1);
  const isInstitution = [...(near ? [near] : []), ...beside].some(({ text }) => kindOfHead(text) === 'institution');
  if (isInstitution || near?.lower === 'the') return 'institution';
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
    .map(({ lower }) => (lower === 'his' ? undefined : genders.get(lower)))
    .find((one) => one !== undefined);
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

/** Whether the words name somebody or something that can be quoted. */
export function maySpeak({ surname, nouns }: Described): boolean {
  const [head = ''] = nouns;
  return surname !== undefined || kindOfHead(head) !== undefined || isRole(head);
}
