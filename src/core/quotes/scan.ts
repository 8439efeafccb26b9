import { type Quotation } from '../detect/analysis';
import { type Span } from '../text/span';
import { subjectOf } from './attributions';
import { type Item, sentencesIn, type Sentence } from './items';
import { Ledger, type Source } from './ledger';
import { describePhrase, type LabelAt, maySpeak, namesIn } from './names';
import { firstSubject } from './phrases';
import { type Statement, statementsIn } from './statements';
import { pointing, speakingPronouns, subjectPronouns } from './words';

/** A paragraph of the body; offsets of the document. */
interface Paragraph extends Span {
  readonly text: string;
}

/** A quotation in the making. */
interface Draft {
  quotation: Quotation;
  /** Direct words that no cue took. */
  readonly isPending: boolean;
  readonly isUnclosed: boolean;
  readonly isAlone: boolean;
  readonly paragraph: number;
}

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
    for (const name of namesIn(sentence, paragraph.start, labelAt)) ledger.note(name, false);
    if (opensWithClause(sentence, statements)) noteFirst(sentence, paragraph, ledger, labelAt);
    for (const statement of statements) {
      const isAlone = readings.length === 1 && sentence.length === 1;
      drafts.push(draftOf(statement, paragraph, index, ledger, labelAt, isAlone));
    }
    continueQuotes(drafts, begin, subject);
    if (about) subject = sourceOf(about, undefined, paragraph, ledger, labelAt) ?? subject;
  }
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
    (isPointing ? ledger.description(described, /^(?:his|her|its|their)$/.test(first.lower)) : undefined) ??
    ledger.note(described, true)
  );
}

/** Direct words without a cue of their own continue what the paragraph's last speaker said, or belong to the subject of the sentence before. */
function continueQuotes(drafts: Draft[], begin: number, subject: Source | undefined): void {
  for (let at = begin; at < drafts.length; at++) {
    const draft = drafts[at];
    if (!draft?.isPending || draft.quotation.source) continue;
    const before = at > begin ? drafts[at - 1]?.quotation.source : undefined;
    const source = before ?? (subject?.kind === 'person' ? subject : undefined);
    if (!source) continue;
    const how = before ? `goes on from what “${source.name}” said before` : `follows a sentence about “${source.name}”`;
    draft.quotation = { ...draft.quotation, source: { ...source, how } };
  }
}

/** Joins a quotation that runs over paragraphs, and hands speakers on from paragraph to paragraph and back within one. */
function joined(drafts: readonly Draft[], paragraphs: readonly Paragraph[]): readonly Draft[] {
  const result: Draft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const last = result.at(-1);
    const opens = draft.quotation.kind === 'direct' && draft.quotation.start === paragraphs[draft.paragraph]?.start;
    if (last?.isUnclosed && opens && isNext(drafts, at)) {
      const source = last.quotation.source ?? draft.quotation.source;
      const { cue, speaker } = last.quotation.source ? last.quotation : draft.quotation;
      const { start, kind } = last.quotation;
      result[result.length - 1] = {
        ...draft,
        quotation: {
          start,
          end: draft.quotation.end,
          kind,
          ...(cue && { cue }),
          ...(speaker && { speaker }),
          ...(source && { source }),
        },
      };
    } else result.push(draft);
  }
  return handedOn(result);
}

/** Whether a draft is the first of the paragraph behind the one of the draft before it. */
function isNext(drafts: readonly Draft[], at: number): boolean {
  const before = drafts[at - 1];
  return before !== undefined && before.paragraph + 1 === drafts[at]?.paragraph;
}

function handedOn(drafts: Draft[]): readonly Draft[] {
  for (const [at, draft] of drafts.entries()) {
    if (draft.quotation.source || draft.quotation.kind !== 'direct') continue;
    const after = drafts[at + 1];
    const before = drafts[at - 1];
    const isBackward =
      after?.paragraph === draft.paragraph && after.quotation.kind === 'direct' && after.quotation.source;
    const neighbour = isBackward
      ? after
      : before && draft.isAlone && before.quotation.kind === 'direct' && before.paragraph === draft.paragraph - 1
        ? before
        : undefined;
    const source = neighbour?.quotation.source;
    if (source)
      draft.quotation = { ...draft.quotation, source: { ...source, how: `stands beside what “${source.name}” said` } };
  }
  return drafts;
}
