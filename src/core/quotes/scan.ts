import { type Quotation } from '../detect/analysis';
import { type Span } from '../text/span';
import { type Source } from './candidate';
import { continueQuotes, type Draft, joined, type Paragraph } from './drafts';
import { Ledger } from './ledger';
import { type Described } from './names';
import { type Attributed, prepare, type Prepared, readParagraph, type Reference } from './prepared';

/** What a paragraph says, as `prepare` gives it; whoever asks may remember it. */
export type Prepare = (paragraph: Paragraph) => readonly Prepared[];

/** The quotations of an article's paragraphs, in text order; without `prepareParagraph` no detector of names is asked. */
export function quotationsIn(
  paragraphs: readonly Paragraph[],
  prepareParagraph: Prepare = ({ text }) => prepare(readParagraph(text), () => undefined),
): readonly Quotation[] {
  const ledger = new Ledger();
  const drafts: Draft[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    ledger.turnTo(paragraph.start);
    readInto(drafts, ledger, paragraph.start, index, prepareParagraph(paragraph));
  }
  return joined(drafts, paragraphs).map(({ quotation }) => quotation);
}

function readInto(
  drafts: Draft[],
  ledger: Ledger,
  offset: number,
  index: number,
  sentences: readonly Prepared[],
): void {
  const begin = drafts.length;
  let subject: Source | undefined;
  for (const { names, statements, first, subject: about, isBare } of sentences) {
    for (const name of names) ledger.note(name, false);
    if (first) sourceOf(first, ledger);
    const from = drafts.length;
    const isAlone = sentences.length === 1 && isBare;
    for (const statement of statements) drafts.push(draftOf(statement, offset, index, ledger, isAlone));
    continueQuotes(drafts, begin, from, subject);
    if (statements.length > 0) continue;
    const spokenOf = about && sourceOf(about, ledger);
    subject = (spokenOf?.kind === 'person' ? spokenOf : onlyPerson(names, ledger)) ?? spokenOf ?? subject;
  }
}

/** "The winner came from Ada Quill, 17": the one person of a sentence about something else is spoken of. */
function onlyPerson(names: readonly Described[], ledger: Ledger): Source | undefined {
  const people = names.filter(({ kind, isFullName }) => kind === 'person' && isFullName);
  const [only] = people;
  return only && people.length === 1 ? ledger.note(only, true) : undefined;
}

function draftOf(
  { statement, speaker: reference }: Attributed,
  by: number,
  index: number,
  ledger: Ledger,
  isAlone: boolean,
): Draft {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { kind, speaker, cue, quoted } = statement;
  const first = speaker?.[0];
  const last = speaker?.at(-1);
  const source = reference && sourceOf(reference, ledger);
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

/** Whom words stand for. */
function sourceOf(reference: Reference, ledger: Ledger): Source | undefined {
  if (reference.kind === 'pronoun') return ledger.pronoun(reference.word);
  const { described, points, isDoubtful } = reference;
  if (isDoubtful) return ledger.recall(described);
  return (points && ledger.description(described, points === 'to the same noun')) ?? ledger.note(described, true);
}
