import { hasVerb } from './clause';
import { type Sentence } from './items';

/** A cue verb where it stands, and the index behind it. */
interface Verb {
  readonly at: number;
  readonly end: number;
}

/** Whether a cue behind a comma has the subject of the cue before it. */
export function sharesSubject(s: Sentence, previous: Verb, at: number): boolean {
  return betweenIsPredicate(s, previous, at) || isCoordinated(s, previous, at);
}

/** "The army which said it …, warned": the earlier cue stood in an aside to the same subject. */
function betweenIsPredicate(s: Sentence, previous: Verb, at: number): boolean {
  return /^(?:which|who|that)$/.test(s[previous.at - 1]?.lower ?? '') && at > previous.end;
}

/** "noted the date, stated his name": between two verbs of one subject stands an object alone. */
function isCoordinated(s: Sentence, previous: Verb, at: number): boolean {
  const between = s.slice(previous.end, at - 1);
  return (
    between.length > 0 &&
    !between.some(({ quoted, text }) => quoted !== undefined || text === ',') &&
    !hasVerb(s, previous.end, at - 1)
  );
}
