import { type SourceKind } from '../detect/analysis';
import { type Span } from '../text/span';
import { type Described } from './names';
import { speakingPronouns } from './words';

/** A source as far as the article has introduced it. */
export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  /** The words that introduced it. */
  readonly span: Span;
  readonly how?: string;
}

/** Somebody or something that later words may stand for. */
export interface Candidate {
  source: Source;
  readonly surname?: string;
  readonly firstName?: string;
  readonly nouns: Set<string>;
  isPlural: boolean;
  gender: 'he' | 'she' | undefined;
  readonly likely: 'he' | 'she' | undefined;
  readonly isLikePerson: boolean;
  /** Grows with the text: when it last was named, when it last spoke or was the subject of a sentence. */
  seen: number;
  prominent: number;
}

/** "They" are several before they are one: a group, then one whose name is kept back, then an institution. */
export function rank({ isPlural, source }: Candidate, word: string): number {
  if (word !== 'they') return 0;
  return isPlural ? 2 : source.kind === 'unnamed' ? 1 : 0;
}

/** The gender that a pronoun tells, if any. */
export function asGender(word: string): 'he' | 'she' | undefined {
  return word === 'he' || word === 'she' ? word : undefined;
}

/** Whether nothing speaks against the gender that is wanted; `likely` counts where none is known. */
export function fitsGender({ gender }: Candidate, wanted: 'he' | 'she' | undefined, likely?: 'he' | 'she'): boolean {
  const known = gender ?? likely;
  return wanted === undefined || known === undefined || known === wanted;
}

/** Whether a pronoun, in lower case, may stand for the candidate. */
export function fitsPronoun(candidate: Candidate, word: string): boolean {
  const { kind } = candidate.source;
  if (word === 'he' || word === 'she') {
    return !candidate.isPlural && (kind === 'person' || kind === 'unnamed') && fitsGender(candidate, word);
  }
  if (word === 'they') return candidate.isPlural || kind === 'unnamed' || kind === 'institution';
  return (
    speakingPronouns.has(word) &&
    !candidate.isPlural &&
    (kind === 'institution' || kind === 'document' || kind === 'medium')
  );
}

/** Whether a description with "the" may stand for the candidate, as far as number, kind and gender tell. */
export function fitsDescription(candidate: Candidate, described: Described): boolean {
  if (described.isPlural !== candidate.isPlural) return false;
  if (described.kind === 'unnamed')
    return candidate.source.kind === 'person' && fitsGender(candidate, described.gender);
  return candidate.source.kind === described.kind;
}
