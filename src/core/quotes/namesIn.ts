import { isCapital, type Sentence } from './items';
import { isNamePart, isTitle, type LabelAt } from './nameRun';
import { type Described, describePhrase, particles } from './names';
import { genders, prepositions, subordinators } from './words';

/** The full names of a sentence, with the words that introduce them, for surnames and pronouns to be traced to. */
export function namesIn(sentence: Sentence, offset: number, labelAt: LabelAt): readonly Described[] {
  const found: Described[] = [];
  for (let from = 0; from < sentence.length; from++) {
    if (!isNamePart(sentence[from])) continue;
    let to = from + 1;
    while (
      to < sentence.length &&
      (isNamePart(sentence[to]) ||
        (particles.test(sentence[to]?.lower ?? '') &&
          !/^(?:of|the|and|’s|'s)$/.test(sentence[to]?.lower ?? '') &&
          isCapital(sentence[to + 1])))
    )
      to++;
    if (to - from === 1 && !isSurely(sentence, from, offset, labelAt)) continue;
    const intro = introOf(sentence, from);
    const described = describePhrase(sentence.slice(intro, to), offset, labelAt);
    const gender = described?.kind === 'person' ? (described.gender ?? relationBefore(sentence, intro)) : undefined;
    if (described && (described.isFullName || described.kind === 'person'))
      found.push(gender ? { ...described, gender } : described);
    from = to;
  }
  return found;
}

/** Whether a single word in capitals is a person's name: a title stands before it, or a detector says so. */
function isSurely(sentence: Sentence, at: number, offset: number, labelAt: LabelAt): boolean {
  const item = sentence[at];
  if (!item) return false;
  return isTitle(sentence[at - 1]) || labelAt({ start: item.start + offset, end: item.end + offset }) === 'PERSON';
}

/** "His first wife, the dancer Isolde Marr": the pronoun that goes with the noun in front of the comma. */
function relationBefore(sentence: Sentence, from: number): 'he' | 'she' | undefined {
  const noun = sentence[from - 1]?.text === ',' ? sentence[from - 2]?.lower : undefined;
  return noun === undefined || noun === 'his' ? undefined : genders.get(noun);
}

/** Up to four small words before a name that may say what it is: "the second engineer, Tomasz …". */
function introOf(sentence: Sentence, from: number): number {
  let at = from;
  while (at > 0 && from - at < 4) {
    const item = sentence[at - 1];
    if (
      !item ||
      !/^\p{L}/u.test(item.text) ||
      prepositions.has(item.lower) ||
      subordinators.has(item.lower) ||
      item.lower === 'and'
    )
      break;
    at--;
  }
  return at;
}
