import { type Block } from '../text/blocks';
import { datelineEnd, isDatelineAlone } from './dateline';
import { headingLevel, isBoilerplate, isCaption, isCredit, isHeadline, isSentence, wordCount } from './lines';
import { type PartKind } from './parts';

/** The head of an article is looked for in so many blocks, and holds so many whole sentences at most (captions, a standfirst). A longer line is no byline, in UTF-16 code units. */
const limits = { blocks: 12, sentences: 2, byline: 400 };

const dateWord =
  /^(?:published|updated|last|first|posted|modified|created|date|on|at|of|the|and|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|[ap]\.?m\.?|noon|midnight|gmt|utc|bst|cet|cest|est|edt|pst|pdt|cst|cdt|ist|sgt|et|pt|ct|hrs?|\d{1,4}(?:st|nd|rd|th)?(?:[ap]m)?|\d{1,4}(?:[/.:-]\d{1,4}){1,2}(?:[ap]m)?|\d{4}-\d\d-\d\dt[\d:.]+(?:z|[+-]\d\d:?\d\d)?)$/i;
const dayInDate =
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2}\b|^\p{L}{3,9}day$/iu;

const bylineWord =
  /^(?:|[\p{Lu}’'][\p{L}\p{M}.’'-]*|and|in|at|for|of|with|the|de|del|della|di|da|dos|van|von|der|den|el|al|bin|ibn|ben|la|le|ter|zu|y|&|staff|reporters?|correspondents?|editors?|writers?|political|business|sports?|chief|senior|\||-|–|—)$/u;

/** The kinds of the blocks before the first paragraph of the body, one each. */
export function headKinds(blocks: readonly Block[]): readonly PartKind[] {
  const texts = blocks.slice(0, limits.blocks).map(({ text }) => text);
  const end = bodyStart(texts, blocks.length);
  const kinds = texts.slice(0, end).map(kindByLook);
  const headline = headlineIn(texts, kinds);
  for (const [index, kind] of kinds.entries()) {
    if (index === headline) kinds[index] = 'headline';
    else if (kind === 'paragraph')
      kinds[index] = index < headline ? aboveHeadline(texts[index] ?? '') : belowHeadline(texts[index] ?? '');
  }
  return kinds;
}

/** The index of the first paragraph: behind the last byline or date line, at the dateline, else the first whole sentence. */
function bodyStart(texts: readonly string[], total: number): number {
  let sentences = 0;
  let afterAnchor = 0;
  let firstSentence = -1;
  for (const [index, text] of texts.entries()) {
    if (isByline(text) || isDateLine(text) || isDatelineAlone(text)) afterAnchor = index + 1;
    else if (isSentence(text) && datelineEnd(text, sentences < limits.sentences) > 0) return index;
    else if (isParagraph(text)) {
      if (firstSentence < 0) firstSentence = index;
      if (++sentences > limits.sentences) break;
    }
  }
  if (afterAnchor > 0) return Math.max(afterAnchor, headEndFrom(texts, afterAnchor));
  if (firstSentence >= 0) return firstSentence;
  return total <= 3 ? Math.min(1, texts.length) : 0;
}

/** Captions and short lines that follow the byline still belong to the head. */
function headEndFrom(texts: readonly string[], from: number): number {
  let end = from;
  while (end < texts.length && isAside(texts[end] ?? '')) end++;
  return end < texts.length ? end : from;
}

function isAside(text: string): boolean {
  return isCaption(text) || isBoilerplate(text) || isCredit(text);
}

function isParagraph(text: string): boolean {
  return headingLevel(text) === 0 && !isHeadline(text) && !isAside(text);
}

function kindByLook(text: string): PartKind {
  if (isByline(text)) return 'byline';
  if (isDateLine(text)) return 'date-line';
  if (isDatelineAlone(text)) return 'dateline';
  if (isBoilerplate(text)) return 'boilerplate';
  if (isCredit(text)) return 'credit';
  return isCaption(text) ? 'caption' : 'paragraph';
}

/** A line of a word or three over the headline is the section or the kicker ("POLITICS"), a longer one tells of the picture. */
function aboveHeadline(text: string): PartKind {
  return wordCount(text) <= 3 && !isSentence(text) ? 'boilerplate' : 'caption';
}

function belowHeadline(text: string): PartKind {
  return isSentence(text) ? 'paragraph' : 'sub-heading';
}

/** The index of the line that is most like a headline, -1 where there is no candidate. Of equals the first. */
function headlineIn(texts: readonly string[], kinds: readonly PartKind[]): number {
  let best = -1;
  let bestScore = -Infinity;
  for (const [index, text] of texts.slice(0, kinds.length).entries()) {
    if (kinds[index] !== 'paragraph') continue;
    const score = headlineScore(text, kinds[index + 1]);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

function headlineScore(text: string, next: PartKind | undefined): number {
  const level = headingLevel(text);
  const isFollowed = next === 'byline' || next === 'date-line';
  const isShort = wordCount(text) <= 3;
  return (
    (level === 1 ? 8 : level > 1 ? 2 : 0) +
    (isFollowed ? 2 : 0) +
    2 * shareOfCapitals(text) +
    (isHeadline(text) ? 1 : -2) -
    (isShort ? 2 : 0) -
    (opensLikeCaption(text) ? 1.5 : 0)
  );
}

/** Headlines go without articles: a line that begins with one and is not in title case tells what a picture shows. */
function opensLikeCaption(text: string): boolean {
  return /^(?:an?|the|people|residents|protesters|workers|soldiers) /i.test(text) && shareOfCapitals(text) < 0.6;
}

function shareOfCapitals(text: string): number {
  const words = text.slice(0, 300).match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

/** Whether the line says who wrote the article: "By Ada Quill and Bo Ray in Cork". */
function isByline(text: string): boolean {
  if (text.length > limits.byline) return false;
  const words = text.replace(/^[_*]+|[_*]+$/g, '').split(/[\s,;]+/u, 18);
  if (words.length < 2 || words.length > 17 || !/^by$/i.test(words[0] ?? '')) return false;
  return (
    /^\p{Lu}/u.test(words[1] ?? '') && words.slice(1).every((word) => bylineWord.test(word) || dateWord.test(word))
  );
}

/** Whether the line holds nothing but the article's date: "Tuesday, 12/19/2023", "Published 4 May 2024 at 10:15 GMT". */
function isDateLine(text: string): boolean {
  if (text.length > 90 || !dayInDate.test(text)) return false;
  const words = text.replace(/^[_*(]+|[_*)]+$/g, '').split(/[\s,;:|()·•–—]+/u);
  return words.every((word) => word === '' || dateWord.test(word.replace(/\.$/, ''))) && /\d|day$/i.test(text);
}
