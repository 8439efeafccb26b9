import { hasVerb, mayBeginClause } from './clause';
import { sharesSubject } from './sharedSubject';
import { type Cue, cueOf, takesParticle } from './cues';
import { isCapital, isStop, isWord, type Item, type Sentence } from './items';
import { phraseAfter } from './phraseAfter';
import { type Phrase } from './phrases';
import { firstSubject, subjectBefore } from './subjects';
import {
  beForms,
  betweenSubjectAndVerb,
  determiners,
  negations,
  prepositions,
  subjectPronouns,
  subordinators,
  timeWords,
} from './words';

/** A cue verb where it stands. */
interface Verb {
  readonly at: number;
  /** Behind the cue and its particle. */
  readonly end: number;
  readonly cue: Cue;
}

/** A cue verb with its subject. */
export interface Attribution extends Verb {
  readonly subject?: Phrase;
  readonly isInverted: boolean;
  /** Where cue and subject together begin and end. */
  readonly from: number;
  readonly to: number;
}

/** The index behind the last item that is no closing stop. */
export function sentenceEnd(s: Sentence): number {
  let end = s.length;
  while (end > 0 && (isStop(s[end - 1]) || /^[)\],:—–-]$/.test(s[end - 1]?.text ?? ''))) end--;
  return end;
}

/** The cue verbs of a sentence outside of quotation marks that somebody is the subject of, in their order. */
export function attributions(s: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < s.length; at++) {
    const item = s[at];
    if (!item || item.quoted || !isWord(item)) continue;
    const withParticle = takesParticle(item.lower) ? cueOf(`${item.lower}-${s[at + 1]?.lower ?? ''}`) : undefined;
    const cue = withParticle ?? cueOf(item.lower);
    if (!cue || isCapital(item)) continue;
    const end = withParticle ? at + 2 : at + 1;
    if (isCue(s, at, cue)) {
      const one = withSubject(s, { at, end, cue }, found.at(-1));
      if (one) found.push(one);
    }
  }
  return found;
}

/** Who or what the sentence is about: the subject of its first cue, else what it begins with. */
export function subjectOf(s: Sentence): readonly Item[] | undefined {
  const phrase = firstSubject(s) ?? attributions(s)[0]?.subject;
  return phrase && s.slice(phrase.from, phrase.to);
}

/** Whether a form of a cue verb is used as one here: no noun, no infinitive, no passive. */
function isCue(s: Sentence, at: number, cue: Cue): boolean {
  let before = at - 1;
  while (betweenSubjectAndVerb.has(s[before]?.lower ?? '') && before > 0) before--;
  const near = s[at - 1]?.lower ?? '';
  const previous = s[before]?.lower ?? '';
  if (near === 'to' || (determiners.has(near) && !/^(?:all|both|each|some|many|others|this|that)$/.test(near)))
    return false;
  if (cue.form === 'past' && beForms.has(previous) && near !== 'quoted') return false;
  if (negations.has(previous) || negations.has(near)) return false;
  if (cue.form === 'plain' && /^(?:did|does|do|not|to|let|will|can|could|would|may|might|must|should)$/.test(near))
    return /^(?:will|would|can|could|do)$/.test(near);
  if (cue.uses.has('noun') && (cue.form === 'plain' || cue.form === 's')) {
    const isVerb =
      endsAttribution(s, at) ||
      subjectPronouns.has(near) ||
      s[at + 1]?.lower === 'that' ||
      s[at + 1]?.text === ':' ||
      isCapital(s[at - 1]) ||
      s[at - 1]?.quoted !== undefined;
    return (
      isVerb ||
      (cue.form === 'plain' && /[^s]s$/.test(near) && mayBeginClause(s[at + 1])) ||
      (cue.form === 'plain' && /^(?:police|people|authorities)$/.test(near))
    );
  }
  return !/(?:’s|'s)$/.test(near) || cue.form !== 'past' || isWord(s[at + 1]);
}

/** “…,” the document states. */
function endsAttribution(s: Sentence, at: number): boolean {
  if (!(s[at + 1] === undefined || isStop(s[at + 1]) || s[at + 1]?.text === ',')) return false;
  return s.slice(Math.max(0, at - 7), at).some(({ quoted }) => quoted !== undefined);
}

function withSubject(s: Sentence, verb: Verb, previous: Attribution | undefined): Attribution | undefined {
  if (verb.cue.form === 'ing') return withParticiple(s, verb, previous);
  const { at, end } = verb;
  const behind = subjectBehind(s, verb);
  if (behind) return { ...verb, subject: behind, isInverted: true, from: at, to: Math.max(end, behind.to) };
  const near = s[at - 1];
  if (
    near?.lower === 'and' ||
    near?.lower === 'but' ||
    (near?.text === ',' && previous && !previous.isInverted && previous.at > at - 40 && sharesSubject(s, previous, at))
  ) {
    const subject = previous?.subject ?? firstSubject(s);
    return subject && { ...verb, subject, isInverted: false, from: at, to: end };
  }
  const subject = subjectBefore(s, at);
  if (!subject || opensWithNobody(s[subject.from])) return undefined;
  return { ...verb, subject, isInverted: false, from: subject.outer, to: end };
}

/** "nobody said", "under the plan said": nobody speaks. */
function opensWithNobody(first: Item | undefined): boolean {
  const word = first?.lower ?? '';
  return prepositions.has(word) || /^(?:nobody|none|no|neither|nothing|according)$/.test(word);
}

/** "…, adding that": the subject of the cue before it, or the one of "is adding". */
function withParticiple(s: Sentence, verb: Verb, previous: Attribution | undefined): Attribution | undefined {
  const { at, end } = verb;
  const near = s[at - 1]?.lower ?? '';
  if (subjectPronouns.has(near) || /^(?:of|by|without|for|from|after|before|in|the|a)$/.test(near)) return undefined;
  const isBe = beForms.has(near);
  const subject = isBe ? subjectBefore(s, at - 1) : (previous?.subject ?? firstSubject(s));
  const from = isBe ? (subject?.outer ?? at) : at;
  return { ...verb, ...(subject && { subject }), isInverted: false, from, to: end };
}

/** The subject that stands behind its verb: "“…,” said the mayor". */
function subjectBehind(s: Sentence, { at, end }: Verb): Phrase | undefined {
  const near = s[at - 1];
  if (at > 0 && near?.quoted === undefined && !/^[,—–]$/.test(near?.text ?? '')) return undefined;
  const behind = phraseAfter(s, end);
  const first = s[end]?.lower ?? '';
  if (!behind || subordinators.has(first) || prepositions.has(first)) return undefined;
  return isInversion(s, at, end, behind) ? behind : undefined;
}

/** Whether "…, said X." is meant and not "X, an aside, said …": no clause follows the name. */
function isInversion(s: Sentence, at: number, end: number, behind: Phrase): boolean {
  if (cueOf(s[at]?.lower ?? '')?.uses.has('hearer') || timeWords.has(s[end]?.lower ?? '')) return false;
  if (s[at - 1]?.quoted) return !/^(?:he|she|they|it)$/.test(s[end]?.lower ?? '') || behind.to - end <= 1;
  if (s[at - 2]?.quoted && s[at - 1]?.text === ',') return true;
  const next = s[behind.to];
  if (
    next &&
    !/^(?:[,.;:—–-]|--)$/.test(next.text) &&
    !isStop(next) &&
    !next.quoted &&
    !prepositions.has(next.lower) &&
    !/^(?:who|which|as|while|when|after)$/.test(next.lower)
  )
    return false;
  if (subjectPronouns.has(s[end]?.lower ?? '')) return false;
  return (
    hasVerb(s, 0, at - 1) &&
    !hasVerb(s, end, behind.to) &&
    (next === undefined ||
      !hasVerb(s, behind.to, nextComma(s, behind.to + 1)) ||
      next.text === ',' ||
      /^(?:who|which|as|while|when|after)$/.test(next.lower))
  );
}

/** The index of the next comma or quotation, which ends a clause as far as words tell; the sentence's length where there is none. */
export function nextComma(s: Sentence, from: number): number {
  for (let at = from; at < s.length; at++) if (s[at]?.text === ',' || s[at]?.quoted) return at;
  return s.length;
}
