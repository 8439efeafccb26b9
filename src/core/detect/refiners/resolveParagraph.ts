import { isoOf } from '../../dates/civil';
import { onItsDay } from '../../dates/clockDay';
import { laterDate, namedDate } from '../../dates/laterDate';
import { type Surroundings } from '../../dates/surroundings';
import { tenseAround } from '../../dates/tense';
import { type FigureLabel } from '../../figures/read';
import { lex, type Token } from '../../figures/lexer';
import { valueOf } from '../../figures/valueOf';
import { type Block } from '../../text/blocks';
import { firstIndex } from '../../util/search';
import { type Mention } from '../detector';
import { type Value } from '../value';

/** What the mentions of a paragraph mean. */
export interface Resolved {
  /** By the mentions' order; none where a mention is no figure and has no value. */
  readonly values: readonly (Value | undefined)[];
  /** The last date that the paragraph names, ISO 8601, to the day, month or year. */
  readonly named: string | undefined;
  /** Whether something was reckoned from a date that an earlier paragraph named, or would have been. */
  readonly isHanging: boolean;
}

/** The values of a paragraph's mentions in the order of the text; `before` is the last date that the paragraph in front names. */
export function resolveParagraph(
  block: Block,
  mentions: readonly Mention[],
  fixed: Surroundings,
  before: string | undefined,
): Resolved {
  const alone = byThemselves(block, mentions, fixed);
  let named: string | undefined;
  let isHanging = false;
  const counted = mentions.map(({ text }, index) => {
    const value = alone[index];
    if (value?.kind !== 'timex') return value;
    const isOpen = value.type === 'DURATION' && /(?:later|earlier)$/i.test(text);
    if (isOpen && named === undefined) isHanging = true;
    const from = named ?? before;
    const later = isOpen && from !== undefined ? laterDate(text, value, from) : undefined;
    named = namedDate(later ?? value) ?? named;
    return later ?? value;
  });
  const placed = mentions.map(({ start, end }, index) => ({
    start: start - block.start,
    end: end - block.start,
    value: counted[index],
  }));
  const article = fixed.anchor && isoOf(fixed.anchor);
  const values = counted.map((value, index) => onItsDay(index, placed, block.text, article) ?? value);
  return { values, named, isHanging };
}

function byThemselves(block: Block, mentions: readonly Mention[], fixed: Surroundings): (Value | undefined)[] {
  let tokens: readonly Token[] | undefined;
  return mentions.map((mention) => {
    const { label, value, start, end, text } = mention;
    if (!isOurs(label)) return value;
    if (value && isSettled(label, value)) return value;
    if (!needsTense(mention)) return valueOf(label, text, fixed) ?? value;
    tokens ??= lex(block.text);
    const tense = tenseOf(tokens, start - block.start, end - block.start);
    return valueOf(label, text, tense ? { ...fixed, tense } : fixed) ?? value;
  });
}

const ours = new Set<string>(['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL']);

function isOurs(label: string): label is FigureLabel {
  return ours.has(label);
}

/** Amounts, durations and sets hang on no date. */
function isSettled(label: FigureLabel, value: Value): boolean {
  const isTime = label === 'DATE' || label === 'TIME';
  return !isTime || (value.kind === 'timex' && (value.type === 'DURATION' || value.type === 'SET'));
}

/** Only a point of time that the words leave open depends on the verb. */
function needsTense({ value, label }: Mention): boolean {
  if (label !== 'DATE' && label !== 'TIME') return false;
  return value?.kind !== 'timex' || value.value.startsWith('XXXX') || value.value.includes('/XXXX');
}

function tenseOf(tokens: readonly Token[], start: number, end: number): 'past' | 'future' | undefined {
  const first = firstIndex(tokens.length, (at) => (tokens[at]?.start ?? Infinity) >= start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? Infinity) < end) last++;
  return tenseAround(tokens, first, last);
}
