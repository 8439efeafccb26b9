import { parseIso } from '../../dates/civil';
import { type Surroundings } from '../../dates/surroundings';
import { type Block } from '../../text/blocks';
import { Recent } from '../../util/recent';
import { bookful } from '../bookful';
import { type Mention } from '../detector';
import { type Draft, type Refiner, rootLabel } from '../refiner';
import { type Value } from '../value';
import { resolveParagraph, type Resolved } from './resolveParagraph';

/** What a paragraph's figures and times were when they were reckoned, and what came of it. */
interface Memory {
  readonly figures: readonly Mention[];
  readonly offset: number;
  readonly fixed: string;
  readonly before: string | undefined;
  readonly resolved: Resolved;
}

/**
 * Gives every figure and time its value, whoever found it, and reckons relative times from the article's date, the tense beside
 * them and the dates named before. A paragraph is reckoned anew only where it, its mentions or what it hangs on changed; so many `paragraphs` are remembered.
 */
export function resolveDates(paragraphs = bookful): Refiner {
  const memory = new Recent<string, Memory>(paragraphs);
  return {
    id: 'resolve-dates',
    refine: (draft) => ({
      mentions: draft.options.roots ? resolvedByRoot(draft, memory) : resolved(draft, memory),
    }),
  };
}

/** A kind of date is resolved as a date is. */
function resolvedByRoot(draft: Draft, memory: Recent<string, Memory>): readonly Mention[] {
  const mentions = draft.mentions.map((mention) => ({ ...mention, label: rootLabel(mention.label, draft.options) }));
  return resolved({ ...draft, mentions }, memory).map((mention, at) => ({
    ...mention,
    label: draft.mentions[at]?.label ?? mention.label,
  }));
}

function resolved({ mentions, blocks, date, options }: Draft, memory: Recent<string, Memory>): readonly Mention[] {
  const anchor = date && parseIso(date.iso);
  const { dayFirst } = options;
  const fixed: Surroundings = { ...(anchor && { anchor }), ...(dayFirst !== undefined && { dayFirst }) };
  const key = `${date?.iso} ${dayFirst}`;
  const all: Mention[] = [];
  let before: string | undefined;
  let at = 0;
  for (const block of blocks) {
    const from = at;
    while ((mentions[at]?.start ?? Infinity) < block.end) at++;
    if (from === at) {
      before = undefined;
      continue;
    }
    const figures = mentions.slice(from, at);
    const known = memory.get(block.text);
    const isKnown = known?.fixed === key && isSame(known, figures, block) && isReckonedAlike(known, before);
    const result = isKnown ? known.resolved : resolveParagraph(block, figures, fixed, before);
    if (!isKnown) memory.set(block.text, { figures, offset: block.start, fixed: key, before, resolved: result });
    for (const [index, mention] of figures.entries()) all.push(withValue(mention, result.values[index]));
    before = result.named;
  }
  return [...all, ...mentions.slice(at)];
}

/** Whether the mentions stand where they stood in the paragraph; the values that detectors gave are shared by all analyses. */
function isSame({ figures, offset }: Memory, others: readonly Mention[], { start }: Block): boolean {
  if (figures.length !== others.length) return false;
  return figures.every((mention, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      mention.start - offset === other.start - start &&
      mention.end - mention.start === other.end - other.start &&
      mention.label === other.label &&
      mention.value === other.value
    );
  });
}

function isReckonedAlike({ resolved: { isHanging }, before }: Memory, named: string | undefined): boolean {
  return !isHanging || before === named;
}

function withValue(mention: Mention, value: Value | undefined): Mention {
  return value === undefined || value === mention.value ? mention : { ...mention, value };
}
