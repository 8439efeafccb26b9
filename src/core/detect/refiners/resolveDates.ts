import { firstIndex } from '../../util/search';
import { parseIso } from '../../dates/civil';
import { type Surroundings } from '../../dates/surroundings';
import { tenseAround } from '../../dates/tense';
import { lex, type Token } from '../../figures/lexer';
import { valueOf } from '../../figures/valueOf';
import { type Block } from '../../text/blocks';
import { type Mention } from '../detector';
import { type Value } from '../value';
import { type Draft, type Refiner } from '../refiner';

/** Gives every figure and time its value, whoever found it, and reckons relative times from the article's date and the tense beside them. */
export const resolveDates: Refiner = {
  id: 'resolveDates',
  refine: (draft) => ({ mentions: resolved(draft) }),
};

function resolved({ mentions, blocks, date, options }: Draft): readonly Mention[] {
  const anchor = date && parseIso(date.iso);
  const { dayFirst } = options;
  const fixed: Surroundings = { ...(anchor && { anchor }), ...(dayFirst !== undefined && { dayFirst }) };
  let at = 0;
  let read: { block: Block; tokens: readonly Token[] } | undefined;
  return mentions.map((mention) => {
    if (!isOurs(mention)) return mention;
    while ((blocks[at]?.end ?? Infinity) <= mention.start) at++;
    const block = blocks[at];
    if (!block || !needsTense(mention)) return withValue(mention, fixed);
    if (read?.block !== block) read = { block, tokens: lex(block.text) };
    const tense = tenseOf(read.tokens, mention.start - block.start, mention.end - block.start);
    return withValue(mention, tense ? { ...fixed, tense } : fixed);
  });
}

type Figure = Mention & { readonly label: 'DATE' | 'TIME' | 'PERCENT' | 'MONEY' | 'QUANTITY' | 'ORDINAL' | 'CARDINAL' };

function isOurs(mention: Mention): mention is Figure {
  return /^(?:DATE|TIME|PERCENT|MONEY|QUANTITY|ORDINAL|CARDINAL)$/.test(mention.label);
}

/** Only a point of time that the words leave open depends on the verb. */
function needsTense({ value, label }: Mention): boolean {
  if (label !== 'DATE' && label !== 'TIME') return false;
  return value?.kind !== 'timex' || value.value.startsWith('XXXX') || value.value.includes('/XXXX');
}

function withValue(mention: Figure, around: Surroundings): Mention {
  const isTime = mention.label === 'DATE' || mention.label === 'TIME';
  if (mention.value && (!isTime || isSettled(mention.value))) return mention;
  const value = valueOf(mention.label, mention.text, around);
  return value ? { ...mention, value } : mention;
}

/** Durations and sets hang on no date. */
function isSettled(value: Value): boolean {
  return value.kind === 'timex' && (value.type === 'DURATION' || value.type === 'SET');
}

function tenseOf(tokens: readonly Token[], start: number, end: number): 'past' | 'future' | undefined {
  const first = firstAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? Infinity) < end) last++;
  return tenseAround(tokens, first, last);
}

/** The first token at or behind an offset. */
function firstAt(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens.length, (at) => (tokens[at]?.start ?? Infinity) >= offset);
}
