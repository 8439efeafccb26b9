import { type KnownLabel } from '../../labels/labels';
import { type Token, tokensOf } from '../../text/tokens';
import { type Detector, type Finding } from '../detector';
import { gazetteer, longestName } from '../gazetteer/gazetteer';
import { oneLine } from '../../text/oneLine';

/** Surer than the guesses of compromise, which takes Jordan for a person. */
const score = 0.8;

/** Countries, capitals, peoples and regions by the gazetteer, the longest name that stands there. For use without a model. */
export const listedNames: Detector = {
  id: 'gazetteer',
  emits: ['GPE', 'NORP', 'LOC'],
  *detect({ text }) {
    const tokens = tokensOf(text);
    for (let at = 0; at < tokens.length; at++) {
      const found = longestAt(text, tokens, at);
      if (!found) continue;
      yield found.finding;
      at += found.length - 1;
    }
  },
};

function longestAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { finding: Finding; length: number } | undefined {
  const first = tokens[at];
  if (!first || !/^\p{Lu}/u.test(first.text)) return undefined;
  for (let length = Math.min(longestName, tokens.length - at); length > 0; length--) {
    const last = tokens[at + length - 1];
    const words = oneLine(text.slice(first.start, last?.end));
    const label: KnownLabel | undefined = gazetteer.get(words);
    if (label && last) return { finding: { start: first.start, end: last.end, label, score }, length };
  }
  return undefined;
}
