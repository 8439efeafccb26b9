import { type Token } from '../figures/lexer';

/** What happened to those who are counted, by the beginnings of the words that say so. */
const fates: readonly (readonly [fate: string, beginnings: RegExp])[] = [
  ['killed', /^(?:kill|dead$|deaths?$|died|dying|slain|fatalit|toll$)/],
  ['hurt', /^(?:injur|wound|hurt$)/],
  ['arrested', /^(?:arrest|detain)/],
  ['missing', /^missing$/],
  ['rescued', /^rescue/],
  ['evacuated', /^evacuat/],
  ['displaced', /^displac/],
  ['freed', /^(?:freed|releas)/],
  ['charged', /^(?:charged|indict)/],
  ['destroyed', /^destroy/],
  ['seized', /^(?:seiz|confiscat)/],
];

/** How far the word may stand from the figure, in tokens. */
const reach = 8;

/** What is said of the things counted between two tokens: by the nearest such word behind, else before, in the same clause. */
export function fateAround(tokens: readonly Token[], start: number, end: number): string | undefined {
  return search(tokens, end, 1) ?? search(tokens, start - 1, -1);
}

function search(tokens: readonly Token[], from: number, step: 1 | -1): string | undefined {
  for (let at = from, left = reach; left > 0; at += step, left--) {
    const token = tokens[at];
    if (!token || token.kind === 'number' || /^(?:[.;:,]|and|but|while|after|before)$/.test(token.lower))
      return undefined;
    const fate = fates.find(([, beginnings]) => beginnings.test(token.lower));
    if (fate) return fate[0];
  }
  return undefined;
}
