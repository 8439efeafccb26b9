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

/** A cue verb where it stands, with its subject. */
export interface Attribution {
  readonly at: number;
  /** Behind the cue and its particle. */
  readonly end: number;
  readonly cue: Cue;
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
      const one = withSubject(s, at, end, cue, found.at(-1));
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
  if (cue.form === 'past' && beForms.has(previous) && !(near === 'quoted')) return false;
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
      s[at - 1]?.quoted;
    return (
      Boolean(isVerb) ||
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

function withSubject(
  s: Sentence,
  at: number,
  end: number,
  cue: Cue,
  previous: Attribution | undefined,
): Attribution | undefined {
  const near = s[at - 1];
  const isBehindClause =
    near?.quoted !== undefined || near?.text === ',' || near?.text === '—' || near?.text === '–' || at === 0;
  if (cue.form === 'ing') {
    if (
      subjectPronouns.has(near?.lower ?? '') ||
      /^(?:of|by|without|for|from|after|before|in|the|a)$/.test(near?.lower ?? '')
    )
      return undefined;
    const isBe = beForms.has(near?.lower ?? '');
    const subject = isBe ? subjectBefore(s, at - 1) : (previous?.subject ?? firstSubject(s));
    return {
      at,
      end,
      cue,
      ...(subject && { subject }),
      isInverted: false,
      from: isBe ? (subject?.outer ?? at) : at,
      to: end,
    };
  }
  if (isBehindClause) {
    const behind = phraseAfter(s, end);
    if (
      behind &&
      !subordinators.has(s[end]?.lower ?? '') &&
      !prepositions.has(s[end]?.lower ?? '') &&
      isInversion(s, at, end, behind)
    ) {
      return { at, end, cue, subject: behind, isInverted: true, from: at, to: Math.max(end, behind.to) };
    }
  }
  if (
    near?.lower === 'and' ||
    near?.lower === 'but' ||
    (near?.text === ',' && previous && !previous.isInverted && previous.at > at - 40 && sharesSubject(s, previous, at))
  ) {
    const subject = previous?.subject ?? firstSubject(s);
    return subject && { at, end, cue, subject, isInverted: false, from: at, to: end };
  }
  const subject = subjectBefore(s, at);
  if (
    !subject ||
    prepositions.has(s[subject.from]?.lower ?? '') ||
    /^(?:nobody|none|no|neither|nothing|according)$/.test(s[subject.from]?.lower ?? '')
  )
    return undefined;
  return { at, end, cue, subject, isInverted: false, from: subject.outer, to: end };
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

export function nextComma(s: Sentence, from: number): number {
  for (let at = from; at < s.length; at++) if (s[at]?.text === ',' || s[at]?.quoted) return at;
  return s.length;
}
