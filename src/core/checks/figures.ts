import { type CheckFinding } from '../detect/analysis';
import { type Mention } from '../detect/detector';
import { type QuantityValue } from '../detect/value';
import { lex, type Token } from '../figures/lexer';
import { remember } from '../util/remember';
import { agree, type Bounds, boundsOf } from './bounds';
import { type Check } from './check';
import { fateAround } from './fates';

/** So much text on each side of a figure is read. In UTF-16 code units. */
const reach = 120;

/** A figure with what it counts and what became of that. */
interface Claim {
  readonly mention: Mention;
  readonly bounds: Bounds;
  readonly noun: string;
  readonly fate: string;
}

/**
 * Two figures for the same thing that exclude each other: "12 smugglers were killed" beside "14 smugglers dead". The same thing
 * is the same noun with the same fate; "at least a dozen" beside "14" is no conflict, and what is a part ("12 of the 14",
 * "another three") is not compared.
 */
export const checkFigures: Check = (text, { mentions }) => {
  const firsts = new Map<string, Claim>();
  const findings: CheckFinding[] = [];
  for (const mention of mentions) {
    const claim = claimOf(text, mention);
    if (!claim) continue;
    const key = `${claim.noun} ${claim.fate}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, claim);
    else if (!agree(first.bounds, claim.bounds)) findings.push(disagreement(first, claim));
  }
  return findings;
};

function disagreement(first: Claim, second: Claim): CheckFinding {
  const { start, end, text } = second.mention;
  return {
    id: 'disagreeing-figures',
    level: 'hint',
    span: { start, end },
    related: { start: first.mention.start, end: first.mention.end },
    message: `“${text}” ${second.noun} ${second.fate} here, but “${first.mention.text}” above: is it the same count?`,
  };
}

function claimOf(text: string, mention: Mention): Claim | undefined {
  const { value, label, start, end } = mention;
  if (label !== 'CARDINAL' || value?.kind !== 'quantity' || value.noun === undefined || isShare(value))
    return undefined;
  const bounds = boundsOf(value);
  if (!bounds) return undefined;
  const from = Math.max(0, start - reach);
  const { fate } = surroundings(`${start - from} ${end - from} ${text.slice(from, end + reach)}`);
  return fate === undefined ? undefined : { mention, bounds, noun: singular(value.noun), fate };
}

/** What the words around a figure say became of what it counts; nothing where it is a part of the count. */
interface Surroundings {
  readonly fate: string | undefined;
}

/** So many figures' surroundings are remembered, so that an edit costs the reading of one. */
const limit = 10_000;

/** By the figure's start and end in the words around it, and these words, a space between each. */
const surroundings = remember(limit, (key: string): Surroundings => {
  const [start = '', end = ''] = key.split(' ', 2);
  const tokens = lex(key.slice(start.length + end.length + 2));
  const first = tokens.findIndex((token) => token.start >= Number(start));
  const behind = tokens.findIndex((token) => token.start >= Number(end));
  const isWhole = first >= 0 && behind >= 0 && !isPart(tokens, first, behind);
  return { fate: isWhole ? fateAround(tokens, first, behind) : undefined };
});

/** "a third" and "0.5" measure a part. */
function isShare({ amount }: QuantityValue): boolean {
  return amount.includes('/') || amount.includes('.');
}

const others = new Set('another other more additional further remaining only'.split(' '));

/** "another three", "12 of the 14", "three more": a part of the count. */
function isPart(tokens: readonly Token[], first: number, behind: number): boolean {
  if (others.has(tokens[first - 1]?.lower ?? '') || others.has(tokens[behind]?.lower ?? '')) return true;
  return tokens[behind]?.lower === 'of' && /^(?:the|them|those|its|their|whom)$/.test(tokens[behind + 1]?.lower ?? '');
}

function singular(noun: string): string {
  return noun.length > 3 && noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}
