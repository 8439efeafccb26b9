import { type Reading } from './read';
import { overallScore, ruleScores } from './ruleScores';
import { own } from '../util/own';

/** How likely a reading is right, 0 to 1: as often as its rule was on the news sets. */
export function scoreOf({ label, rule }: Pick<Reading, 'label' | 'rule'>): number {
  return own(ruleScores, `${label} ${rule}`) ?? overallScore;
}
