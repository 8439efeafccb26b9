import { type Found, unitStart } from './found';
import { type Token } from './lexer';
import { isHyphen } from './hyphen';
import { type Numeral } from './numeral';
import { isInsideName } from './quantityMeasure';
import { plus } from './rational';

/** What may stand between a number and its unit of time ("five working days"). */
const dayAdjectives = new Set([
  'working',
  'business',
  'calendar',
  'trading',
  'consecutive',
  'straight',
  'more',
  'school',
  'full',
  'solid',
  'successive',
  'whole',
  'additional',
  'long',
  'further',
  'fiscal',
]);

/** A number with a unit of time behind it: "two hours and a half", "three-day", "five working days", "3h". */
export function durationBehind(tokens: readonly Token[], numeral: Numeral): Found | undefined {
  if (isInsideName(tokens, numeral.end - 1, numeral.end + 1)) return undefined;
  const from = unitStart(tokens, numeral);
  const isCompound = from > numeral.end && isHyphen(tokens[numeral.end]);
  const noun = !isCompound && dayAdjectives.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  const { time, timeShort } = tokens[noun]?.word ?? {};
  const unit =
    time ??
    (numeral.style === 'digits' && !isBetweenLetters(tokens, noun) && tokens[noun]?.capital === false
      ? timeShort
      : undefined);
  if (unit === undefined || (numeral.style === 'fraction' && from === numeral.end && !isHalf(numeral)))
    return undefined;
  const isQuarterOf = unit === 'quarter' || unit === 'half' || unit === 'season';
  if (isQuarterOf && numeral.style === 'fraction') return undefined;
  const done: Found = { end: noun + 1, kind: 'duration', value: numeral.value, time: unit, numeral, isCompound };
  return halfMore(tokens, done);
}

/** One-letter units stand glued to the number and the next number ("3h 20m"). */
function isBetweenLetters(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.lower.length === 1 && token.gap;
}

function isHalf({ value }: Numeral): boolean {
  return value.n === 1n && value.d === 2n;
}

/** "two hours and a half". */
function halfMore(tokens: readonly Token[], measure: Found): Found {
  const [and, a, part] = [tokens[measure.end]?.lower, tokens[measure.end + 1]?.lower, tokens[measure.end + 2]?.lower];
  if (and !== 'and') return measure;
  const isHalfMore = (a === 'a' && part === 'half') || a === 'half';
  if (!isHalfMore) return measure;
  return { ...measure, end: measure.end + (a === 'half' ? 2 : 3), value: plus(measure.value, { n: 1n, d: 2n }) };
}
