import { type ArticlePart, type PartKind } from '../article/parts';
import { type ArticleDate } from '../detect/analysis';
import { type AnalysisOptions } from '../detect/refiner';
import { lex, type Token } from '../figures/lexer';
import { type Span } from '../text/span';
import { type Day, isDay, isoOf, parseIso } from './civil';
import { inOrder } from './inOrder';
import { type Moment } from './moment';
import { readTime } from './readTime';

/** Where an article says when it was published, the surest first. */
const places: readonly PartKind[] = ['front-matter', 'date-line', 'dateline', 'byline', 'credit', 'caption'];

/** A part longer than this is no line of dates. In UTF-16 code units. */
const longestLine = 2_000;

/** The date that an article gives itself: what the reader set, else what stands in its front matter, date line, dateline or byline. */
export function articleDate(
  text: string,
  parts: readonly ArticlePart[],
  options: AnalysisOptions,
): ArticleDate | undefined {
  const given = options.publicationDate === undefined ? undefined : parseIso(options.publicationDate);
  if (given) return { iso: isoOf(given), from: 'setting' };
  let partial: Dated | undefined;
  for (const kind of places) {
    for (const part of parts) {
      if (part.kind !== kind || part.end - part.start > longestLine) continue;
      const found = dayIn(text, part, options);
      if (found?.day)
        return { iso: isoOf(found.day), from: kind === 'front-matter' ? 'front-matter' : 'text', span: found.span };
      partial ??= found;
    }
  }
  return partial && completed(partial, text);
}

interface Dated {
  readonly span: Span;
  readonly day?: Day;
  readonly moment: Moment;
}

/** The first day with month and year in a part; failing that, the first with a month. */
function dayIn(text: string, { start, end }: Span, options: AnalysisOptions): Dated | undefined {
  const tokens = lex(text.slice(start, end));
  let partial: Dated | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const found = dayAt(tokens, at, start, options);
    if (found?.day) return found;
    partial ??= found;
  }
  return partial;
}

function dayAt(tokens: readonly Token[], at: number, offset: number, { dayFirst }: AnalysisOptions): Dated | undefined {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && token.word === undefined)) return undefined;
  const reading = readTime(tokens, at);
  const last = reading && tokens[reading.end - 1];
  if (reading?.when.kind !== 'point' || !last) return undefined;
  const moment = inOrder(reading.when.from, dayFirst);
  const { year, month, day } = moment;
  if (month === undefined || day === undefined) return undefined;
  const span = { start: token.start + offset, end: last.end + offset };
  if (year === undefined || !isDay({ year, month, day })) return { span, moment };
  return { span, moment, day: { year, month, day } };
}

/** A year for a dateline that names none ("AMMAN, Dec 19 (Reuters) -"): the one in which its weekday fits, or the latest that the text names. */
function completed({ span, moment }: Dated, text: string): ArticleDate | undefined {
  const { month, day } = moment;
  if (month === undefined || day === undefined) return undefined;
  const year = latestYear(text);
  if (year === undefined || !isDay({ year, month, day })) return undefined;
  return { iso: isoOf({ year, month, day }), from: 'text', span };
}

/** The latest year that stands with a day and month, a copyright sign or the like; a bare year may lie ahead. */
function latestYear(text: string): number | undefined {
  let latest: number | undefined;
  const dated = /\b(?:\d{1,2},? |[A-Z][a-z]+ |[©/.-] ?)((?:19|20)\d\d)\b/g;
  for (const { 1: year } of text.slice(0, 20_000).matchAll(dated)) {
    if (latest === undefined || Number(year) > latest) latest = Number(year);
  }
  return latest;
}
