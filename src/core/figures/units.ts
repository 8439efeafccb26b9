import { lex, type Token } from './lexer';
import { isHyphen } from './hyphen';
import { dimensions, rateUnits, units } from './words/units';
import { own } from '../util/own';

interface Entry {
  readonly code: string;
  readonly rest: readonly string[];
  /** Only behind digits. */
  readonly isShort: boolean;
}

/** Units by the first of their words, the longest first. */
const byFirst = index();

/** The UCUM code of a unit that starts at a token behind a number, and the token behind it. */
export function readUnit(
  tokens: readonly Token[],
  at: number,
  afterDigits: boolean,
): { end: number; code: string } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  for (const { code, rest, isShort } of byFirst.get(first.lower) ?? []) {
    if (isShort && !afterDigits) continue;
    if (!rest.every((word, i) => isPart(tokens[at + 1 + i], word))) continue;
    return withRate(tokens, at + 1 + rest.length, code);
  }
  return undefined;
}

/** The 2 of "m2" is glued; "12 m 2" is something else. */
function isPart(token: Token | undefined, word: string): boolean {
  return token?.lower === word && (token.kind !== 'number' || !token.gap);
}

/** "per hour", "an hour", "-high" behind a unit. */
function withRate(tokens: readonly Token[], at: number, code: string): { end: number; code: string } {
  const glued = isHyphen(tokens[at]) && !tokens[at]?.gap ? at + 1 : at;
  if (glued > at && dimensions.has(tokens[glued]?.lower ?? '')) return { end: glued + 1, code };
  const link = tokens[glued]?.lower;
  if (link !== 'per' && link !== 'a' && link !== 'an' && link !== '/') return { end: at, code };
  const from = isHyphen(tokens[glued + 1]) ? glued + 2 : glued + 1;
  const two = own(rateUnits, `${tokens[from]?.lower} ${tokens[from + 1]?.lower}`);
  if (two !== undefined) return { end: from + 2, code: `${code}/${two}` };
  const rate = own(rateUnits, tokens[from]?.lower ?? '');
  return rate === undefined ? { end: at, code } : { end: from + 1, code: `${code}/${rate}` };
}

function index(): ReadonlyMap<string, readonly Entry[]> {
  const all = new Map<string, Entry[]>();
  const enter = (phrase: string, code: string, isShort: boolean) => {
    const [first = '', ...rest] = lex(phrase).map(({ lower }) => lower);
    const entries = all.get(first) ?? [];
    entries.push({ code, rest, isShort });
    all.set(first, entries);
  };
  for (const { code, words, short = [] } of units) {
    for (const word of words) enter(word, code, false);
    for (const word of short) enter(word, code, true);
  }
  for (const entries of all.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return all;
}
