import { edge, type Extra, isCapital, push } from './extra';
import { mix } from './hash';
import { type Lexicon, longerPhrase } from './lexicon';
import { countTopics, type Topic } from './topic';
import { bitsOf, type Word } from './words';

const template = { list: 3300, lists: 3340, topic: 3500 } as const;

const longestPhrase = 6;

/**
 * The longest phrase of the lists that starts at each capitalised word: every word of it learns which lists hold it, its
 * own place in it, and what the article is about, which tells Calgary the city from Calgary the team.
 */
export function addPhrases(
  words: readonly Word[],
  extra: Extra,
  lexicon: Pick<Lexicon, 'listsOf'>,
  { sport, markets }: Topic,
): void {
  const topic = mix(mix(sport, markets), Math.min(countTopics(words).sport, 2));
  let from = 0;
  while (from < words.length) {
    if (!isCapital(words[from])) {
      from++;
      continue;
    }
    const { end, lists } = longestAt(words, from, lexicon);
    for (let at = from; at < end; at++) {
      describe(words, extra, at, topic);
      const where = (at === from ? 1 : 0) + (at === end - 1 ? 2 : 0);
      push(extra, at, mix(template.lists, mix(lists, where)));
      for (const list of bitsOf(lists)) {
        push(extra, at, mix(template.list + list, where));
        push(extra, at, mix(template.topic + 4, mix(topic, list)));
      }
    }
    from = end;
  }
}

/** Where the longest listed phrase ends, and the lists that hold it; the word alone where none does. */
function longestAt(words: readonly Word[], from: number, lexicon: Pick<Lexicon, 'listsOf'>) {
  let end = from + 1;
  let lists = 0;
  let hash: number | undefined;
  for (let to = from; to < words.length && to < from + longestPhrase; to++) {
    hash = longerPhrase(hash, words[to]?.lower ?? 0);
    const held = isCapital(words[to]) ? lexicon.listsOf(hash) : 0;
    if (held === 0) continue;
    lists = held;
    end = to + 1;
  }
  return { end, lists };
}

function describe(words: readonly Word[], extra: Extra, at: number, topic: number): void {
  push(extra, at, mix(template.topic, topic));
  push(extra, at, mix(template.topic + 1, mix(topic, words[at]?.clusters[2] ?? 0)));
  push(extra, at, mix(template.topic + 2, mix(topic, words[at - 1]?.lower ?? edge)));
  push(extra, at, mix(template.topic + 3, mix(topic, words[at + 1]?.lower ?? edge)));
}
