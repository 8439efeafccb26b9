import { type Token } from './lexer';
import { isHyphen } from './hyphen';

const before = new Set(
  'no the this that which each every any another last first next new same big by good right wrong'.split(' '),
);

const after = new Set("another such 's who that which can could would should must may might is has by".split(' '));

const compounds = new Set('way off time on sided stop to liner size day'.split(' '));

/** Whether "one" at a token is a number, and no pronoun. */
export function isCountingOne(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (before.has(tokens[at - 1]?.lower ?? '') || (next && after.has(next.lower))) return false;
  if (isHyphen(next)) return !compounds.has(tokens[at + 2]?.lower ?? '');
  if (next?.lower === 'of') return !isSuperlative(tokens, at + 2);
  return next?.kind === 'word';
}

const superlatives = new Set(
  'most least top key leading main few only major first best worst last greatest chief several many more principal'.split(
    ' ',
  ),
);

/** Words in "est" that are no superlatives. */
const plainEst = new Set(
  'west protest arrest interest forest guest request contest harvest midwest budapest conquest'.split(' '),
);

/** "one of the largest", "one of the city's top lawyers": no count. */
function isSuperlative(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 7; i++) {
    const token = tokens[i];
    if (!token) return false;
    const isMark = token.kind === 'mark' && token.lower !== "'" && token.lower !== '’';
    if (isMark && !isHyphen(token)) return false;
    if (superlatives.has(token.lower)) return true;
    if (token.lower.endsWith('est') && token.lower.length > 4 && !plainEst.has(token.lower)) return true;
  }
  return false;
}
