import { subjectOf } from './attributions';
import { isCapital, type Item, type Sentence, sentencesIn } from './items';
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

/** Words that stand for somebody: a pronoun, or a noun phrase with what it says. Offsets of the paragraph. */
export type Reference =
  | { readonly kind: 'pronoun'; readonly word: string }
  | {
      readonly kind: 'phrase';
      readonly described: Described;
      /** "the minister", "his lawyer": an earlier source may be meant, of which only the noun tells. */
      readonly points?: 'to any' | 'to the same noun';
      /** "Revenue rose": only its place at the head of the sentence gives the word a capital, unless somebody is called so. */
      readonly isDoubtful?: boolean;
    };

/** A statement with the words of its speaker understood. */
export interface Attributed {
  readonly statement: Statement;
  readonly speaker?: Reference;
}

/** A sentence as the tracing of sources needs it; depends on the paragraph and on the labels in it, and on nothing else. */
export interface Prepared {
  readonly names: readonly Described[];
  readonly statements: readonly Attributed[];
  /** Whom it names before the clause that it opens with. */
  readonly first?: Reference;
  readonly subject?: Reference;
  /** Whether the sentence holds nothing but one quotation. */
  readonly isBare: boolean;
}

/** Understands the words of a paragraph's readings; `labelAt` takes offsets of the paragraph. */
export function prepare(readings: readonly Reading[], labelAt: LabelAt): readonly Prepared[] {
  return readings.map(({ sentence, statements, subject }) => {
    const phrase = opensWithClause(sentence, statements) ? firstSubject(sentence) : undefined;
    const first = phrase && referenceOf(sentence.slice(phrase.from, phrase.to), undefined, labelAt);
    const about = subject && referenceOf(subject, undefined, labelAt);
    return {
      names: namesIn(sentence, 0, labelAt),
      statements: statements.map((statement) => attributed(statement, labelAt)),
      ...(first && { first }),
      ...(about && { subject: about }),
      isBare: sentence.length === 1,
    };
  });
}

function attributed(statement: Statement, labelAt: LabelAt): Attributed {
  const { speaker: words, beside = [] } = statement;
  const speaker = words && referenceOf(words, beside, labelAt);
  return { statement, ...(speaker && { speaker }) };
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

/** Whether what looks like a name is a single word that begins a sentence and that no detector takes for a name. */
function isDoubtful([first, second]: readonly Item[], { surname }: Described, labelAt: LabelAt): boolean {
  if (!first || surname === undefined || isCapital(second)) return false;
  const label = labelAt(first);
  return label === undefined || labelGroups.has(label);
}

const labelGroups = new Set('DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL'.split(' '));

/** What the words of a speaker say, or those of a sentence's subject, which have no `beside`; things that nobody could quote are left out. */
function referenceOf(
  items: readonly Item[],
  beside: readonly Item[] | undefined,
  labelAt: LabelAt,
): Reference | undefined {
  const first = items[0];
  if (!first) return undefined;
  if (items.length === 1 && subjectPronouns.has(first.lower))
    return speakingPronouns.has(first.lower) ? { kind: 'pronoun', word: first.lower } : undefined;
  const described = describePhrase(items, 0, labelAt, beside);
  if (!described || (!beside && !maySpeak(described))) return undefined;
  if (!pointing.has(first.lower) || described.surname !== undefined)
    return { kind: 'phrase', described, ...(!beside && isDoubtful(items, described, labelAt) && { isDoubtful: true }) };
  const isSame = !beside || /^(?:his|her|its|their)$/.test(first.lower);
  return { kind: 'phrase', described, points: isSame ? 'to the same noun' : 'to any' };
}
