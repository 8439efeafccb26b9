import { type Quotation } from '../detect/analysis';
import { type Span } from '../text/span';
import { subjectOf } from './attributions';
import { continueQuotes, type Draft, joined, type Paragraph } from './drafts';
import { type Item, type Sentence, sentencesIn } from './items';
import { Ledger } from './ledger';
import { type Source } from './candidate';
import { type LabelAt } from './nameRun';
import { type Described, describePhrase, maySpeak } from './names';
import { namesIn } from './namesIn';
import { type Statement } from './statement';
import { statementsIn } from './statements';
import { firstSubject } from './subjects';
import { pointing, speakingPronouns, subjectPronouns } from './words';

/** What is read once for each paragraph and depends on nothing else. */
export interface Reading {
  readonly sentence: Sentence;
  readonly statements: readonly Statement[];
  /** Whom a sentence without statements is about. */
  readonly subject?: readonly Item[];
}

/** Reads one paragraph; same text, same answer. */
export function readParagraph(text: string): readonly Reading[] {
  return sentencesIn(text).map((sentence) => {
    const statements = statementsIn(sentence);
    const subject = statements.length === 0 ? subjectOf(sentence) : undefined;
    return { sentence, statements, ...(subject && { subject }) };
  });
}

/**
 * The quotations of an article's paragraphs, in text order. `read` gives what stands in a paragraph (and may remember
 * it), `labelAt` what a detector found at a span.
 */
export function quotationsIn(
  paragraphs: readonly Paragraph[],
  read: (text: string) => readonly Reading[] = readParagraph,
  labelAt: LabelAt = () => undefined,
): readonly Quotation[] {
  const ledger = new Ledger();
  const drafts: Draft[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    readInto(drafts, ledger, paragraph, index, read(paragraph.text), labelAt);
  }
  return joined(drafts, paragraphs).map(({ quotation }) => quotation);
}

function readInto(
  drafts: Draft[],
  ledger: Ledger,
  paragraph: Paragraph,
  index: number,
  readings: readonly Reading[],
  labelAt: LabelAt,
): void {
  const begin = drafts.length;
  let subject: Source | undefined;
  for (const { sentence, statements, subject: about } of readings) {
    const names = namesIn(sentence, paragraph.start, labelAt);
    for (const name of names) ledger.note(name, false);
    if (opensWithClause(sentence, statements)) noteFirst(sentence, paragraph, ledger, labelAt);
    const from = drafts.length;
    for (const statement of statements) {
      const isAlone = readings.length === 1 && sentence.length === 1;
      drafts.push(draftOf(statement, paragraph, index, ledger, labelAt, isAlone));
    }
    continueQuotes(drafts, begin, from, subject);
    if (statements.length > 0) continue;
    const spokenOf = about && sourceOf(about, undefined, paragraph, ledger, labelAt);
    subject = (spokenOf?.kind === 'person' ? spokenOf : onlyPerson(names, ledger)) ?? spokenOf ?? subject;
  }
}

/** "The winner came from Ada Quill, 17": the one person of a sentence about something else is spoken of. */
function onlyPerson(names: readonly Described[], ledger: Ledger): Source | undefined {
  const people = names.filter(({ kind, isFullName }) => kind === 'person' && isFullName);
  const [only] = people;
  return only && people.length === 1 ? ledger.note(only, true) : undefined;
}

/** "The pump failed, the company said": the clause comes before its source, and may name it. */
function opensWithClause(sentence: Sentence, statements: readonly Statement[]): boolean {
  const first = statements[0];
  return (
    first !== undefined &&
    first.kind !== 'direct' &&
    first.start === sentence[0]?.start &&
    first.cue !== undefined &&
    first.cue.start > first.start
  );
}

function noteFirst(sentence: Sentence, paragraph: Paragraph, ledger: Ledger, labelAt: LabelAt): void {
  const phrase = firstSubject(sentence);
  if (phrase) sourceOf(sentence.slice(phrase.from, phrase.to), undefined, paragraph, ledger, labelAt);
}

function draftOf(
  statement: Statement,
  paragraph: Paragraph,
  index: number,
  ledger: Ledger,
  labelAt: LabelAt,
  isAlone: boolean,
): Draft {
  const by = paragraph.start;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { kind, speaker, cue, quoted } = statement;
  const first = speaker?.[0];
  const last = speaker?.at(-1);
  const source = speaker && sourceOf(speaker, statement.beside ?? [], paragraph, ledger, labelAt);
  return {
    quotation: {
      ...move(statement),
      kind,
      ...(quoted.length > 0 && { quoted: quoted.map(move) }),
      ...(cue && { cue: move(cue) }),
      ...(first && last && { speaker: move({ start: first.start, end: last.end }) }),
      ...(source && { source }),
    },
    isPending: kind === 'direct' && !source,
    isUnclosed: statement.isUnclosed === true,
    isAlone,
    paragraph: index,
  };
}

/** Whom the words of a speaker stand for, or those of a sentence's subject, which have no `beside`; things that nobody could quote are left out. */
function sourceOf(
  items: readonly Item[],
  beside: readonly Item[] | undefined,
  paragraph: Paragraph,
  ledger: Ledger,
  labelAt: LabelAt,
): Source | undefined {
  const first = items[0];
  if (!first) return undefined;
  if (items.length === 1 && subjectPronouns.has(first.lower)) {
    return speakingPronouns.has(first.lower) ? ledger.pronoun(first.lower) : undefined;
  }
  const described = describePhrase(items, paragraph.start, labelAt, beside);
  if (!described || (!beside && !maySpeak(described))) return undefined;
  const isPointing = pointing.has(first.lower) && described.surname === undefined;
  return (
    (isPointing ? ledger.description(described, !beside || /^(?:his|her|its|their)$/.test(first.lower)) : undefined) ??
    ledger.note(described, true)
  );
}
