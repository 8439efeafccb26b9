import { type Block } from '../text/blocks';
import { type Span } from '../text/span';
import { remember } from '../util/remember';
import { datelineEnd } from './dateline';
import { frontMatterEnd } from './frontMatter';
import { headKinds } from './head';
import {
  headingLevel,
  isBoilerplate,
  isCaption,
  isCredit,
  isHeading,
  isListItem,
  isSentence,
  wordCount,
} from './lines';

/** What a stretch of an article is to the whole. */
export type PartKind =
  | 'front-matter'
  | 'caption'
  | 'headline'
  | 'byline'
  | 'date-line'
  | 'dateline'
  | 'sub-heading'
  | 'paragraph'
  | 'credit'
  | 'boilerplate';

/** A paragraph, the dateline at its head ("AMMAN, Dec 19 (Reuters) -"), or a whole front matter. */
export interface ArticlePart extends Span {
  readonly kind: PartKind;
}

/** A dateline without a date or an agency is believed in so many paragraphs at the start of the body only. */
const openingParagraphs = 2;

/** More headings in a row than this are a list, not sub-headings. */
const longestHeadingRun = 2;

/** Tells the parts of an article: in text order, disjoint, together holding every block. Linear in the text. */
export function partsOf(blocks: readonly Block[]): readonly ArticlePart[] {
  const afterFrontMatter = frontMatterEnd(blocks);
  const parts: ArticlePart[] = [];
  const first = blocks[0];
  const last = blocks[afterFrontMatter - 1];
  if (first && last) parts.push({ kind: 'front-matter', start: first.start, end: last.end });
  const rest = blocks.slice(afterFrontMatter);
  const head = headKinds(rest);
  for (const [index, kind] of head.entries()) {
    const block = rest[index];
    if (block) parts.push({ kind, start: block.start, end: block.end });
  }
  const body = rest.slice(head.length);
  const hasHeadline = head.includes('headline');
  for (const [index, kind] of bodyKinds(body, hasHeadline).entries()) {
    const block = body[index];
    if (block) parts.push(...partsOfBlock(block, kind, index < openingParagraphs));
  }
  return parts;
}

function partsOfBlock({ start, end, text }: Block, kind: PartKind, isOpening: boolean): readonly ArticlePart[] {
  const cut = kind === 'paragraph' ? datelineEnd(text, isOpening) : 0;
  if (cut === 0) return [{ kind, start, end }];
  const dateline: ArticlePart = { kind: 'dateline', start, end: start + cut };
  let from = cut;
  while (from < text.length && text.charAt(from).trim() === '') from++;
  return from < text.length ? [dateline, { kind, start: start + from, end }] : [dateline];
}

function bodyKinds(body: readonly Block[], hasHeadline: boolean): readonly PartKind[] {
  const kinds: PartKind[] = [];
  let afterCredit = false;
  for (const [index, { text }] of body.entries()) {
    const kind = bodyKind(text, afterCredit, index === body.length - 1);
    if (kind === 'credit') afterCredit = true;
    else if (kind === 'paragraph') afterCredit = false;
    kinds.push(kind);
  }
  return withoutLists(withHeadline(kinds, body, hasHeadline), body);
}

function bodyKind(text: string, afterCredit: boolean, isLast: boolean): PartKind {
  const line = lineOf(text);
  if (line.kind) return line.kind;
  if (afterCredit && line.isShort) return 'boilerplate';
  return line.isHeading && !isLast ? 'sub-heading' : 'paragraph';
}

/** What a line of the body is by its words alone. */
interface Line {
  /** Where it needs no look at its surroundings. */
  readonly kind: PartKind | undefined;
  /** Whether it has fewer words than a paragraph behind the credits would have. */
  readonly isShort: boolean;
  /** Whether it is a heading where text follows. */
  readonly isHeading: boolean;
}

/** So many lines are remembered, so that an edit costs the reading of one. */
const lineLimit = 10_000;

const lineOf = remember(lineLimit, (text: string): Line => ({
  kind: plainKind(text),
  isShort: !isSentence(text) || wordCount(text) < 8,
  isHeading: isHeading(text) && !isListItem(text),
}));

function plainKind(text: string): PartKind | undefined {
  if (isBoilerplate(text)) return 'boilerplate';
  if (isCredit(text)) return 'credit';
  if (headingLevel(text) > 0) return 'sub-heading';
  return isCaption(text) ? 'caption' : undefined;
}

/** A Markdown heading of the first level is the headline where nothing before it was. */
function withHeadline(kinds: PartKind[], body: readonly Block[], hasHeadline: boolean): PartKind[] {
  const at = hasHeadline ? -1 : body.findIndex(({ text }) => headingLevel(text) === 1);
  if (at >= 0) kinds[at] = 'headline';
  return kinds;
}

/** Many short lines in a row (results, names of the dead) are a list: paragraphs. */
function withoutLists(kinds: PartKind[], body: readonly Block[]): PartKind[] {
  for (let from = 0; from < kinds.length;) {
    let to = from;
    while (kinds[to] === 'sub-heading' && headingLevel(body[to]?.text ?? '') === 0) to++;
    if (to - from > longestHeadingRun) kinds.fill('paragraph', from, to);
    from = Math.max(to, from + 1);
  }
  return kinds;
}
