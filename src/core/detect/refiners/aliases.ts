import { type LabelId } from '../../labels/labels';
import { type Name } from './nameKey';

/** As much of a mention's name as is compared. */
interface LabelledName extends Name {
  readonly label: LabelId;
}

/** Names of one thing that share no words. */
const synonyms: readonly (readonly string[])[] = [
  ['united states', 'united states of america', 'us', 'usa', 'america'],
  ['united kingdom', 'uk', 'britain', 'great britain'],
  ['united arab emirates', 'uae', 'emirates'],
  ['european union', 'eu'],
  ['united nations', 'un'],
  ['democratic republic of congo', 'drc', 'dr congo'],
  ['myanmar', 'burma'],
];
const groupOf = new Map(synonyms.flatMap((group, index) => group.map((name) => [name, index] as const)));

/** Words of organisations' names that are left out when they are mentioned again. */
const legalForms = new Set(
  'inc corp corporation co company ltd limited llc plc group holdings holding ag sa gmbh nv the'.split(' '),
);
/** Labels whose names are shortened to initials or to their first words. */
const shortened = new Set<LabelId>(['ORG', 'FAC', 'EVENT', 'LAW']);
const smallWords = new Set('of the and for on in de la du'.split(' '));

/** Whether two names are known to be one thing's: synonyms, or a people in the singular and the plural. */
export function sameThing(a: LabelledName, b: LabelledName): boolean {
  const group = groupOf.get(a.plain);
  if (group !== undefined && group === groupOf.get(b.plain)) return true;
  return a.label === 'NORP' && b.label === 'NORP' && (a.key === `${b.key}s` || b.key === `${a.key}s`);
}

/** Whether the article may call the long name by the short one. */
export function isShortFormOf(short: LabelledName, long: LabelledName): boolean {
  if (short.words.length > long.words.length || short.key === long.key) return false;
  if (short.label === 'PERSON') return isPersonShort(short.words, long.words);
  if (!shortened.has(short.label)) return false;
  return isAcronym(short.words, long.words) || isStart(short.words, long.words);
}

/** What may join two names; where `short` is the same thing's as `long`, a handle of the one as short is one of the other as long. */
export interface Handles {
  readonly asShort: readonly string[];
  readonly asLong: readonly string[];
}

/** A name's handles among the names of its label: they keep the search from trying all pairs. */
export function handlesOf({ label, key, plain, words }: LabelledName): Handles {
  const group = groupOf.get(plain);
  const both = [
    ...(group === undefined ? [] : [`synonym ${group}`]),
    ...(label === 'NORP' ? [key.replace(/s+$/, '')] : []),
  ];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (label === 'PERSON') return { asShort: [...both, last], asLong: [...both, last, lastOfCompound(words) ?? last] };
  if (!shortened.has(label)) return { asShort: both, asLong: both };
  const initials = words.length > 1 ? initialsOf(words).map((letters) => `initials ${letters}`) : [];
  return {
    asShort: [...both, first, ...(words.length > 1 ? [] : [`initials ${first}`])],
    asLong: [...both, first, ...initials],
  };
}

/** The last name, the full name without middle names, or with a first initial. */
function isPersonShort(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === lastOfCompound(long);
  return (
    short.at(-1) === long.at(-1) && (short[0] === long[0] || short[0] === long[0]?.charAt(0) || isTail(short, long))
  );
}

/** "al-Rashid" is called "Rashid" as well. */
function lastOfCompound(words: readonly string[]): string | undefined {
  return /^(?:al|el|ben|bin)-(.+)$/.exec(words.at(-1) ?? '')?.[1];
}

function isTail(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word, index) => word === long[long.length - short.length + index]);
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const letters = short[0] ?? '';
  if (short.length !== 1 || long.length < 2 || letters.length < 2) return false;
  return initialsOf(long).includes(letters);
}

/** The first letters of all words, and of those that count. */
function initialsOf(words: readonly string[]): readonly [string, string] {
  const parts = words.flatMap((word) => word.split('-'));
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return [initials(parts), initials(parts.filter((word) => !smallWords.has(word)))];
}

/** The same name without its legal form, or its first words where they are no single common one. */
function isStart(short: readonly string[], long: readonly string[]): boolean {
  if (!short.every((word, index) => word === long[index])) return false;
  const rest = long.slice(short.length);
  return rest.length > 0 && (rest.every((word) => legalForms.has(word)) || short.length > 1);
}
