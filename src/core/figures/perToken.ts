import { type Token } from './lexer';

type Read<T> = (tokens: readonly Token[], at: number) => T | undefined;

/** The same function, which remembers its answers for the row of tokens that it was last asked about: many rules ask for the same measure. */
export function perToken<T>(read: Read<T>): Read<T> {
  let row: readonly Token[] | undefined;
  let answers: (T | null | undefined)[] = [];
  return (tokens, at) => {
    if (row !== tokens) [row, answers] = [tokens, []];
    const known = answers[at];
    if (known !== undefined) return known ?? undefined;
    const answer = read(tokens, at);
    answers[at] = answer ?? null;
    return answer;
  };
}
