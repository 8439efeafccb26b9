import { type Token } from './tokens';

const stops = new Set(['.', '!', '?', '…', '...', '..']);
const closers = new Set(['"', '”', '’', "'", '»', ')', ']']);

/**
 * The tokens of a paragraph, cut into sentences. A sentence ends after a full stop, question or exclamation mark (and
 * the closing quotation marks and brackets that follow) where the next token does not start in lower case. Abbreviations
 * keep their full stops in the token, so they end no sentence.
 */
export function sentencesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!stops.has(tokens[at]?.text ?? '')) continue;
    while (closers.has(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.start === tokens[at]?.end) at++;
    const next = tokens[at + 1];
    if (!next || /^[\p{Ll},;]/u.test(next.text)) continue;
    sentences.push(tokens.slice(from, at + 1));
    from = at + 1;
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}
