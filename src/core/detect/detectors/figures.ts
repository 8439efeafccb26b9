import { read } from '../../figures/read';
import { scoreOf } from '../../figures/scores';
import { valueOfReading } from '../../figures/valueOf';
import { type Detector } from '../detector';

/**
 * Figures and times by grammar, with their values. One detector reads both, since each must know what the other took: the 12
 * of "March 12" counts nothing. Relative times stay open; `resolveDates` reckons them.
 */
export const figures: Detector = {
  id: 'figures',
  emits: ['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL'],
  *detect({ text }) {
    const { tokens, readings } = read(text);
    for (const reading of readings) {
      const [first, last] = [tokens[reading.start], tokens[reading.end - 1]];
      if (!first || !last) continue;
      const value = valueOfReading(reading, tokens, {});
      yield { start: first.start, end: last.end, label: reading.label, score: scoreOf(reading), value };
    }
  },
};
