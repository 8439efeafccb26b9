import { isCapital, type Sentence } from './items';
import { isNamePart, type LabelAt } from './nameRun';
import { type Described, describePhrase, particles } from './names';
import { prepositions, subordinators } from './words';

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
    const intro = introOf(sentence, from);
    const described = describePhrase(sentence.slice(intro, to), offset, labelAt);
    if (described && (described.isFullName || described.kind === 'person')) found.push(described);
    from = to;
  }
  return found;
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
