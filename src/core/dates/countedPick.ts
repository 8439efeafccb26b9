import { type Amount } from '../figures/amount';
import { type Token } from '../figures/lexer';
import { isoDuration } from './durations';
import { duration, type TimeReading } from './moment';

const picks = new Set(['past', 'last', 'previous', 'next', 'coming', 'following', 'upcoming']);

/** "the three next weeks"; "87 yo". */
export function countedPick(tokens: readonly Token[], { end, value, to }: Amount): TimeReading | undefined {
  const [pick, noun] = [tokens[end]?.lower ?? '', tokens[end + 1]];
  if (pick === 'yo' && !to) return duration(end + 1, 'age', isoDuration({ time: 'year', value }));
  const time = picks.has(pick) && noun?.lower.endsWith('s') && !to ? noun.word?.time : undefined;
  return time === undefined ? undefined : duration(end + 2, 'past-units', isoDuration({ time, value }));
}
