import * as chronoNode from 'chrono-node';
import { type System } from './system';

/** chrono-node; what has a certain hour is a time. */
export const chrono: System = {
  name: 'chrono-node',
  emits: ['DATE', 'TIME'],
  annotate: (texts) =>
    texts.map((text) =>
      chronoNode.parse(text).map(({ index, text: words, start }) => ({
        start: index,
        end: index + words.length,
        label: start.isCertain('hour') ? 'TIME' : 'DATE',
      })),
    ),
};
