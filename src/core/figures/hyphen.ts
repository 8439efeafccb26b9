import { type Token } from './lexer';

/** A hyphen, a no-break hyphen or an en dash. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === '-' || token.lower === '‑' || token.lower === '–');
}

/** A hyphen glued to the words on both sides. */
export function isJoin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isHyphen(token) && token?.gap === false && tokens[at + 1]?.gap === false;
}
