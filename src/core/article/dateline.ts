/** How far from the head of a paragraph the dash of a dateline may stand, in UTF-16 code units. */
const reach = 110;

const monthWord = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;
const numberWord = /^\d{1,4}(?:st|nd|rd|th)?$/;
const weekdayWord = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const placeWord = /^[\p{Lu}’'][\p{L}\p{M}.’'-]*$/u;
const joiningWord = /^(?:of|the|and|de|del|la|le|les|el|al|sur|am|an|in|on|near|aboard|upon|do|da|dos|&)$/i;
const capitals = /^[\p{Lu}\p{M}.’'-]+$/u;

/** Words in capitals before a colon that name no place. */
const notPlaces = new Set([
  'UPDATE',
  'BREAKING',
  'WATCH',
  'LISTEN',
  'LIVE',
  'READ',
  'NOTE',
  'EDITOR',
  'WARNING',
  'OPINION',
  'ANALYSIS',
  'EXCLUSIVE',
  'EXPLAINER',
  'CORRECTION',
  'FACTBOX',
  'VIDEO',
  'PHOTOS',
  'QUESTION',
  'ANSWER',
  'TODO',
  'INFO',
  'ERROR',
  'DEBUG',
]);

/**
 * Where the dateline at the head of a paragraph ends, behind its dash ("AMMAN, Dec 19 (Reuters) -", "GENEVA —",
 * "NEW DELHI:"); 0 where there is none. Elsewhere than in the opening paragraphs only one with a date or an agency counts,
 * for "NATO - the alliance -" looks the same.
 */
export function datelineEnd(text: string, isOpening: boolean): number {
  const end = separatorEnd(text);
  if (end === 0) return 0;
  const { words, isCertain } = read(text.slice(0, end).replace(/\s*(?:[-–—]{1,2}|:)$/u, ''));
  if (!isPlace(words)) return 0;
  return isCertain || (isOpening && isInCapitals(words, text.charAt(end - 1) === ':')) ? end : 0;
}

/** Whether the line is a dateline and nothing else: "TRIPOLI, Dec. 14", "HERAT (Bamdad Radio)". */
export function isDatelineAlone(text: string): boolean {
  if (text.length > reach) return false;
  const { words, isCertain } = read(text.replace(/\s*[-–—:]{1,2}$/u, ''));
  return isCertain && isPlace(words) && capitals.test(words[0] ?? '');
}

/** The words of a dateline before the agency, and whether a date or an agency shows that it is one. */
function read(head: string): { readonly words: readonly string[]; readonly isCertain: boolean } {
  const agency = /\s*\(\p{Lu}[^()]{0,40}\)$/u.exec(head);
  const places = agency ? head.slice(0, agency.index) : head;
  const words = places.split(/[\s,/]+/u).filter((word) => word !== '');
  const isDated = words.some((word) => monthWord.test(word)) && words.some((word) => numberWord.test(word));
  return { words, isCertain: agency !== null || isDated };
}

/** Behind the first dash that stands free, or the first colon, of the paragraph's head. */
function separatorEnd(text: string): number {
  const head = text.slice(0, reach);
  const dash = /\s?(?:—|(?<=\s)(?:--?|–)(?=\s|$)|(?<=\))(?:--?|–)(?=\s))|:(?=\s)/u.exec(head);
  return dash ? dash.index + dash[0].length : 0;
}

function isPlace(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  if (words.length > 9 || !placeWord.test(first) || monthWord.test(first) || weekdayWord.test(first)) return false;
  return words.every((word) => placeWord.test(word) || joiningWord.test(word) || numberWord.test(word));
}

/** Whether the city is in capitals; a region behind it need not be ("CORK, Ireland"). */
function isInCapitals(words: readonly string[], beforeColon: boolean): boolean {
  const city = words[0] ?? '';
  if (!capitals.test(city) || city.length < 3 || notPlaces.has(city)) return false;
  return !beforeColon || (words.length <= 3 && words.every((word) => capitals.test(word)));
}
