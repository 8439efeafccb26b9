import { type KnownLabel } from '../../labels/labels';

/** As much of a name as is compared. */
interface Name {
  readonly label: KnownLabel;
  /** `nameKey` of it. */
  readonly key: string;
  /** `keyWords` of the key. */
  readonly words: readonly string[];
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
const smallWords = new Set('of the and for on in de la du'.split(' '));

/** Whether two names are known to be one thing's: synonyms, or a people in the singular and the plural. */
export function sameThing(a: Name, b: Name): boolean {
  const group = groupOf.get(a.words.join(' '));
  if (group !== undefined && group === groupOf.get(b.words.join(' '))) return true;
  return a.label === 'NORP' && b.label === 'NORP' && (a.key === `${b.key}s` || b.key === `${a.key}s`);
}

/** Whether the article may call the long name by the short one. */
export function isShortFormOf(short: Name, long: Name): boolean {
  if (short.words.length > long.words.length || short.key === long.key) return false;
  if (short.label === 'PERSON') return isPersonShort(short.words, long.words);
  if (short.label === 'ORG' || short.label === 'FAC' || short.label === 'EVENT' || short.label === 'LAW') {
    return isAcronym(short.words, long.words) || isStart(short.words, long.words);
  }
  return false;
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
  const parts = long.flatMap((word) => word.split('-'));
  const initials = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  return letters === initials(parts) || letters === initials(parts.filter((word) => !smallWords.has(word)));
}

/** The same name without its legal form, or its first words where they are no single common one. */
function isStart(short: readonly string[], long: readonly string[]): boolean {
  if (!short.every((word, index) => word === long[index])) return false;
  const rest = long.slice(short.length);
  return rest.length > 0 && (rest.every((word) => legalForms.has(word)) || short.length > 1);
}
