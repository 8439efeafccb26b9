import { type Found, unitStart } from './found';
import { type Token } from './lexer';
import { isHyphen } from './hyphen';
import { type Numeral } from './numeral';
import { times } from './rational';

const percentWords = new Set(['%', 'percent', 'pct', 'pc', 'percents', 'percentage']);
const pointWords = new Set(['point', 'points']);

/** A number with "percent" behind it, or points of it: "12 per cent", "half a percentage point", "25 basis points". */
export function percentBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  let from = unitStart(tokens, numeral);
  if (numeral.style === 'fraction' && tokens[from]?.lower === 'a') from++;
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (isInAddress(tokens, numeral.end - 1)) return undefined;
  const make = (end: number, unit: string, value = numeral.value): Found => ({
    end,
    kind: 'percent',
    value,
    unit,
    numeral,
  });
  if (first === 'per' && second === 'cent') return make(from + 2, '%');
  const isPoints = pointWords.has(tokens[from + (isHyphen(tokens[from + 1]) ? 2 : 1)]?.lower ?? '');
  if (isPoints && (first === 'percentage' || first === 'percent' || first === '%'))
    return make(from + (isHyphen(tokens[from + 1]) ? 3 : 2), '[pp]');
  if (first === 'basis' && isPoints)
    return make(from + (isHyphen(tokens[from + 1]) ? 3 : 2), '[pp]', times(numeral.value, { n: 1n, d: 100n }));
  if (!percentWords.has(first)) return undefined;
  if (first === 'pc' && tokens[from]?.gap && numeral.style !== 'digits') return undefined;
  return make(from + 1, '%');
}

/** The "%20" of a web address. */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.gap === false && (before?.kind === 'word' || /^[%=&/?_]$/.test(before?.lower ?? ''));
}
