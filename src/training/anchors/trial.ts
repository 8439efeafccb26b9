import { anchorAll } from '../../core/annotate/anchor';
import { isPlaced, type Anchored, type Annotation } from '../../core/annotate/annotation';
import { fingerprint } from '../../core/annotate/sidecar';
import { describe } from '../../core/annotate/target';
import { type Span } from '../../core/text/span';
import { edits } from './edits';
import { type Random, randomFrom } from './random';
import { survivors, textOf, track } from './trackedText';

/** What became of the annotations of one edited text, counted. */
export interface Tally {
  /** Annotations whose words stand in the edited text. */
  survived: number;
  /** Of those, the ones placed where their words went. */
  recovered: number;
  /** Of those, the ones called changed, so that a person is asked. */
  asked: number;
  /** Of the survivors, the ones not placed, but with the place among their candidates. */
  offered: number;
  /** Annotations whose words are gone or were rewritten. */
  gone: number;
  /** Called exact or moved at a place where the words did not go: this must never be. */
  silent: number;
  /** Called changed, and so shown to a person, at a place where surviving words did not go. */
  misplaced: number;
}

/** Something that went wrong, to look into. */
export interface Mishap {
  readonly kind: 'silent' | 'misplaced' | 'missed';
  readonly before: string;
  readonly after: string;
  readonly annotation: Annotation;
  readonly anchored: Anchored;
  readonly truth: readonly Span[];
}

/** How hard a trial is. */
const difficulty = { annotations: 40, mostEdits: 8 };

/** Annotates a text at random, edits it at random and counts how well the annotations are found again. Same seed, same trial. */
export function trial(before: string, seed: number, onMishap?: (mishap: Mishap) => void): Tally {
  const random = randomFrom(seed);
  const annotations = annotateAtRandom(before, random);
  let tracked = track(before);
  for (let left = 1 + random.below(difficulty.mostEdits); left > 0; left--)
    tracked = random.pick(edits)(tracked, random);
  const after = textOf(tracked);
  const tally = { survived: 0, recovered: 0, asked: 0, offered: 0, gone: 0, silent: 0, misplaced: 0 };
  for (const anchored of anchorAll(after, { text: fingerprint(before), annotations })) {
    const { annotation } = anchored;
    const truth = survivors(tracked, before, annotation.target);
    const outcome = judge(anchored, truth);
    tally[truth.length > 0 ? 'survived' : 'gone']++;
    if (outcome === 'recovered' && anchored.verdict === 'changed') tally.asked++;
    if (outcome in tally) tally[outcome as keyof typeof tally]++;
    if (outcome === 'silent' || outcome === 'misplaced' || outcome === 'missed')
      onMishap?.({ kind: outcome, before, after, annotation, anchored, truth });
  }
  return tally;
}

function judge(
  anchored: Anchored,
  truth: readonly Span[],
): 'recovered' | 'offered' | 'silent' | 'misplaced' | 'missed' | 'seen' {
  const isTrue = ({ start, end }: Span) => truth.some((place) => place.start === start && place.end === end);
  if (!isPlaced(anchored)) {
    if (truth.length === 0) return 'seen';
    return anchored.candidates.some(isTrue) ? 'offered' : 'missed';
  }
  if (isTrue(anchored.span)) return 'recovered';
  if (anchored.verdict !== 'changed') return 'silent';
  return truth.length > 0 ? 'misplaced' : 'seen';
}

/** Names, figures and any words whatsoever, from one to four in a row; some overlap. */
function annotateAtRandom(text: string, random: Random): readonly Annotation[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’.,-][\p{L}\p{N}\p{M}]+)*/gu)];
  const telling = words.flatMap(({ 0: word }, at) => (/^[\p{Lu}\p{N}]/u.test(word) ? [at] : []));
  return Array.from({ length: difficulty.annotations }, (_, number) => {
    const first = random.below(3) > 0 ? random.pick(telling) : random.below(words.length);
    const last = words[Math.min(words.length - 1, first + random.below(4))];
    const start = words[first]?.index ?? 0;
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const target = describe(text, { start, end });
    return { id: String(number), label: 'PERSON', status: 'added', target, createdAt: '2026-01-01T00:00:00Z' };
  });
}

/** The sum of two tallies. */
export function add(a: Tally, b: Tally): Tally {
  const sum = { ...a };
  for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += b[name];
  return sum;
}
