import { type Mark } from '../annotate/mark';
import { type Counting, OffsetMap } from '../text/offsets';
import { type Span } from '../text/span';
import { splitsPair } from '../text/surrogates';
import { FormatError } from './errors';
import { oneLine } from '../text/oneLine';

/** A span as a file gives it, in a unit that may not be the one that its format promises. */
export interface ForeignSpan extends Span {
  /** Its words, where the file has them. */
  readonly quote?: string;
  /** Where it stands in the file, for messages: "line 3". */
  readonly where: string;
  /** What else is known of it. */
  readonly mark: Omit<Mark, 'start' | 'end'>;
}

/** A text of a file and the spans that count in it. */
export interface ForeignDocument {
  readonly text: string;
  readonly spans: readonly ForeignSpan[];
}

/** A way to read the offsets of a file. */
interface Reading extends Counting {
  readonly end: 'exclusive' | 'inclusive';
}

/** The spans in UTF-16 and exclusive, a list for each document, and what was inferred. */
export interface Resolved {
  readonly marks: readonly (readonly Mark[])[];
  readonly notes: readonly string[];
}

/**
 * Finds the one way of counting under which every span of the file says its words, trying what the format promises first.
 * Where the file has no words, a span that cuts a word in two or begins or ends with white space speaks against a reading.
 * Throws a `FormatError` with a table of all readings where none fits. With `isRepair` spans are looked for one by one
 * instead, by their words.
 */
export function resolveSpans(documents: readonly ForeignDocument[], promised: Counting, isRepair = false): Resolved {
  const kept = tryReading(documents, { ...promised, end: 'exclusive' });
  const isClean = kept.failures.length === 0 && kept.doubtful === 0;
  const trials = isClean ? [kept] : readingsFrom(promised).map((reading) => tryReading(documents, reading));
  const best = trials.reduce((a, b) => (isBetter(b, a) ? b : a));
  if (best.failures.length === 0) {
    const isAsPromised = nameOf(best.reading) === nameOf(kept.reading);
    const note = `The offsets were read as ${nameOf(best.reading)}, not as ${nameOf(kept.reading)}.`;
    return {
      marks: documents.map((document) => marksUnder(document, best.reading)),
      notes: isAsPromised ? [] : [note],
    };
  }
  if (isRepair) return repaired(documents, best.reading);
  throw new FormatError(tableOf(trials, best));
}

function readingsFrom(promised: Counting): readonly Reading[] {
  const countings: readonly Counting[] = [
    promised,
    { unit: 'utf-16', crlf: 'two' },
    { unit: 'code-point', crlf: 'two' },
    { unit: 'utf-16', crlf: 'one' },
    { unit: 'code-point', crlf: 'one' },
    { unit: 'byte', crlf: 'two' },
    { unit: 'byte', crlf: 'one' },
    { unit: 'grapheme', crlf: 'two' },
  ];
  const isSame = (a: Counting, b: Counting) => a.unit === b.unit && a.crlf === b.crlf;
  const distinct = countings.filter((one, index) => countings.findIndex((other) => isSame(one, other)) === index);
  return (['exclusive', 'inclusive'] as const).flatMap((end) => distinct.map((counting) => ({ ...counting, end })));
}

interface Failure {
  readonly where: string;
  readonly reason: string;
}

interface Trial {
  readonly reading: Reading;
  readonly failures: readonly Failure[];
  /** Of spans without words: how many cut a word or are edged by white space. */
  readonly doubtful: number;
}

function isBetter(a: Trial, b: Trial): boolean {
  return (a.failures.length - b.failures.length || a.doubtful - b.doubtful) < 0;
}

function tryReading(documents: readonly ForeignDocument[], reading: Reading): Trial {
  const failures: Failure[] = [];
  let doubtful = 0;
  for (const { text, spans } of documents) {
    if (spans.length === 0) continue;
    const map = new OffsetMap(text, reading);
    for (const span of spans) {
      const place = placeUnder(text, map, span, reading);
      const found = place && text.slice(place.start, place.end);
      if (!place || found === undefined) failures.push({ where: span.where, reason: 'is no place in the text' });
      else if (span.quote === undefined) doubtful += isDoubtful(text, place) ? 1 : 0;
      else if (!isSameWords(span.quote, found))
        failures.push({
          where: span.where,
          reason: `says ${JSON.stringify(span.quote)}, there stands ${JSON.stringify(found)}`,
        });
    }
  }
  return { reading, failures, doubtful };
}

/** `undefined` where that is no place of the text, or one that cuts a character in half. */
function placeUnder(text: string, map: OffsetMap, { start, end }: Span, reading: Reading): Span | undefined {
  const from = map.toUtf16(start);
  const to = map.toUtf16(reading.end === 'inclusive' ? end + 1 : end);
  if (from === undefined || to === undefined || from >= to) return undefined;
  return splitsPair(text, from) || splitsPair(text, to) ? undefined : { start: from, end: to };
}

/** White space counts as equal however it is written: brat, for one, writes a line end inside a span as a space. */
function isSameWords(a: string, b: string): boolean {
  return a === b || oneLine(a) === oneLine(b);
}

function isDoubtful(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return words.trim() !== words || joins(text, start) || joins(text, end);
}

function joins(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function marksUnder({ text, spans }: ForeignDocument, reading: Reading): readonly Mark[] {
  const map = new OffsetMap(text, reading);
  return spans.flatMap((span) => {
    const place = placeUnder(text, map, span, reading);
    return place ? [{ ...span.mark, ...place }] : [];
  });
}

function repaired(documents: readonly ForeignDocument[], reading: Reading): Resolved {
  const notes = [`Most offsets were read as ${nameOf(reading)}.`];
  const marks = documents.map(({ text, spans }) => {
    const map = new OffsetMap(text, reading);
    return spans.flatMap((span) => {
      const place = placeUnder(text, map, span, reading);
      if (place && (span.quote === undefined || isSameWords(span.quote, text.slice(place.start, place.end))))
        return [{ ...span.mark, ...place }];
      const found = nearest(text, span.quote, map.toUtf16(span.start) ?? span.start);
      notes.push(
        found
          ? `${span.where}: moved to ${found.start}–${found.end}.`
          : `${span.where}: left out, its words are not in the text.`,
      );
      return found ? [{ ...span.mark, ...found }] : [];
    });
  });
  return { marks, notes };
}

function nearest(text: string, quote: string | undefined, around: number): Span | undefined {
  if (quote === undefined || quote === '') return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (splitsPair(text, at) || splitsPair(text, at + quote.length)) continue;
    if (best === undefined || Math.abs(at - around) < Math.abs(best - around)) best = at;
  }
  return best === undefined ? undefined : { start: best, end: best + quote.length };
}

/** "code points, CR LF as one, end exclusive". */
function nameOf({ unit, crlf, end }: Reading): string {
  const units = { 'utf-16': 'UTF-16 code units', 'code-point': 'code points', byte: 'bytes', grapheme: 'graphemes' };
  return `${units[unit]}, CR LF as ${crlf}, end ${end}`;
}

/** So many failures of the best reading are told. */
const examples = 5;

function tableOf(trials: readonly Trial[], best: Trial): string {
  const rows = trials.map(
    ({ reading, failures }) => `  ${String(failures.length).padStart(6)} wrong: ${nameOf(reading)}`,
  );
  const told = best.failures.slice(0, examples).map(({ where, reason }) => `  ${where} ${reason}`);
  return [
    'no way of counting makes all spans say their words:',
    ...rows,
    `with ${nameOf(best.reading)}:`,
    ...told,
    ...(best.failures.length > examples ? [`  and ${best.failures.length - examples} more`] : []),
  ].join('\n');
}
