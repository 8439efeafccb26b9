import { yearAt } from '../dates/calendarDate';
import { type TimeReading } from '../dates/moment';
import { isGluedToName, isReferred } from './acceptNumber';
import { type Token } from './lexer';
import { isHyphen } from './hyphen';

/** Whether a time expression is one in its surroundings, and no part of a name or an idiom. */
export function acceptTime(tokens: readonly Token[], at: number, { rule, end }: TimeReading): boolean {
  const [first, before, next] = [tokens[at], tokens[at - 1], tokens[end]];
  if (!first) return false;
  switch (rule) {
    case 'year':
    case 'year-range':
      if (isInsideDigits(tokens, at, end)) return false;
      if (rule === 'year-range') return true;
      return !isGluedToName(tokens, at, end) && !isReferred(tokens, at, end) && !isYearOfName(tokens, at, end);
    case 'month':
      return first.lower !== 'may' || monthBefore.has(before?.lower ?? '');
    case 'the-day':
      return !next || next.kind === 'mark' || next.lower === 'before' || next.lower === 'after';
    case 'the-year':
      return yearBefore.has(before?.lower ?? '');
    case 'season':
    case 'holiday':
      return next?.capital !== true || next.word !== undefined || next.kind !== 'word';
    default:
      return !rule.startsWith('bare-') || acceptBare(first, before, next);
  }
}

/** "555-1912", "123-12-1234": the end or the middle of a row of digits. */
function isInsideDigits(tokens: readonly Token[], at: number, end: number): boolean {
  const isGlued = (mark: Token | undefined, digits: Token | undefined, inner: Token | undefined) =>
    isHyphen(mark) && mark?.gap === false && inner?.gap === false && digits?.kind === 'number';
  if (isGlued(tokens[at - 1], tokens[at - 2], tokens[at]) && yearAt(tokens, at - 2) === undefined) return true;
  return isGlued(tokens[end], tokens[end + 1], tokens[end + 1]);
}

/** "days" in "for days", not in "market days"; "night" not in "night-time". */
function acceptBare(first: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (isHyphen(next) && next?.gap === false) return false;
  if (before?.lower === 'good') return false;
  if (first.word?.time === undefined || !first.lower.endsWith('s')) return true;
  return !before || before.kind === 'mark' || unitBefore.has(before.lower) || unitAfter.has(next?.lower ?? '');
}

const unitBefore = new Set(
  'for in within of after took take takes last lasted lasting spent spend over before wait waited waiting by through and or about just only until with into to months weeks days hours years was were is are than cost'.split(
    ' ',
  ),
);

const unitAfter = new Set('of after ahead before away if'.split(' '));

const yearBefore = new Set('for in during of later earlier throughout over through'.split(' '));

const monthBefore = new Set(
  'in of since until till by last next this early late mid - for and from to between before after during through'.split(
    ' ',
  ),
);

const namedByYear = new Set(
  'olympic olympics paralympics games agreement convention constitution accord accords act treaty protocol cup summit championship championships elections grammys ashes open'.split(
    ' ',
  ),
);

/** "the 2004 Olympics", "the 1954 Hague Convention", "the Trade Act of 1974": the year is part of the name. */
function isYearOfName(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = end; i < end + 4 && tokens[i]?.capital === true; i++) {
    if (namedByYear.has(tokens[i]?.lower ?? '')) return true;
  }
  const before = tokens[at - 1];
  const isOf = before?.lower === 'of' || before?.lower === ',';
  const head = tokens[isOf ? at - 2 : at - 1];
  return head?.capital === true && namedByYear.has(head.lower) && isOf;
}
