import { readFileSync } from 'node:fs';
import { type Span } from '../../core/text/span';
import { overlaps } from '../../core/text/span';
import { type Counts, countRecord, sum } from '../evaluation/scores';

export type Find = (text: string) => readonly Span[];

interface Case {
  readonly text: string;
  readonly spans: readonly (Span & { readonly label: string })[];
}

/** The cases of a suite. */
export function readCases(file: string): readonly Case[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { text, entities } = JSON.parse(line) as { text: string; entities: readonly [number, number, string][] };
    return { text, spans: entities.map(([start, end, label]) => ({ start, end, label })) };
  });
}

/** The words that lead to a time or bound it ("since the", "no later than") are inside of some conventions and outside of others: here they do not count. */
const leading =
  /^(?:(?:from|since|at|on|in|for|before|after|between|by|until|within|during|around|about|the|starting|beginning|as of|of|more than|less than|greater than|later than|no later than|earlier than|as (?:early|late) as|any ?time|circa|some|once|twice|one(?= a )|now and|now until|year(?: of| greater than)?(?= \d{4})|[<>=](?: ?=)?)\s*\b)+/i;
const trailing =
  /\s+(?:(?:or|and) (?:later|after|greater|earlier|before)|(?:and|to|until|till) (?:now|date|current date))$|(?<=[a-z])\.$/i;
const zone = /\s(?:[ECMP][SD]?T|CET|GMT|[ecmp][sd]t|(?:[A-Z][a-z]+|local) time|[a-z]+ timezone)$/;

function plain(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = leading.exec(words)?.[0].length ?? 0;
  const tail = (trailing.exec(words) ?? zone.exec(words))?.[0].length ?? 0;
  return { start: start + (lead < end - start - tail ? lead : 0), end: end - tail };
}

/** What the suites mark and our guideline does not: a word that points at the present, a meal, a zone, a place in a row without a number. Left out on both sides. */
const outside =
  /^(?:(?:right )?now|(?:at )?(?:the |this )?(?:moment|present|present time|time|minute)|asap|otd|eod|eoy|(?:breakfast|lunch|dinner)(?:time)?|[a-z]+ timezone|(?:last|next|previous|current)(?: one)?|weekends?|everyday|till date|to date|any year)$/i;

/** The counts of a suite for one system; of the first errors it tells. */
export function measure(records: readonly Case[], find: Find, tell: (line: string) => void): Counts {
  const counts = records.map(({ text, spans }) => {
    const marked = spans.map((span) => ({ ...plain(text, span), label: 'x' }));
    const left = marked.filter(({ start, end }) => outside.test(text.slice(start, end)));
    const gold = marked.filter((span) => !left.includes(span));
    const all = find(text).map((span) => ({ ...plain(text, span), label: 'x' }));
    const found = all.filter((span) => !left.some((other) => overlaps(span, other)));
    const words = (some: readonly Span[]) => some.map(({ start, end }) => `[${text.slice(start, end)}]`).join(' ');
    if (words(gold) !== words(found)) tell(`  ${JSON.stringify(text)}: ${words(gold)}, found ${words(found)}`);
    return countRecord(gold, found).get('x') ?? {};
  });
  return sum(counts);
}
