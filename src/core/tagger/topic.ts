import { topicBits } from './lexicon';
import { type Word } from './words';

/** How much of sport and of markets a text speaks, 0 to 2 each: teams bear the names of cities, and companies those of people. */
export interface Topic {
  readonly sport: number;
  readonly markets: number;
}

/** Words of each topic, and all words. */
export interface TopicCounts {
  readonly sport: number;
  readonly markets: number;
  readonly all: number;
}

/** Counts the words of each topic. */
export function countTopics(words: readonly Pick<Word, 'lists'>[]): TopicCounts {
  let sport = 0;
  let markets = 0;
  for (const { lists } of words) {
    sport += (lists >>> topicBits.sport) & 1;
    markets += (lists >>> topicBits.markets) & 1;
  }
  return { sport, markets, all: words.length };
}

/** What an article is about; its counts are the sums of its paragraphs'. A few words say nothing. */
export function topicOf(counts: readonly TopicCounts[]): Topic {
  let sport = 0;
  let markets = 0;
  let all = 0;
  for (const count of counts) {
    sport += count.sport;
    markets += count.markets;
    all += count.all;
  }
  return { sport: levelOf(sport, all), markets: levelOf(markets, all) };
}

function levelOf(count: number, all: number): number {
  if (count < 5) return 0;
  return count > 0.035 * all ? 2 : count > 0.015 * all ? 1 : 0;
}

/** No topic. */
export const noTopic: Topic = { sport: 0, markets: 0 };
