import * as suite from '@microsoft/recognizers-text-suite';
import { type KnownLabel } from '../../core/labels/labels';
import { type LabelledSpan } from '../records';
import { type System } from './system';

interface Answer {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution?: { readonly values?: readonly { readonly timex?: string }[] } | null;
}

const dateOrTime = (answer: Answer): KnownLabel =>
  (answer.resolution?.values?.[0]?.timex ?? '').includes('T') ? 'TIME' : 'DATE';

/** In order of preference where two overlap: the longer units first. */
const recognizers: readonly (readonly [(text: string) => unknown, (answer: Answer) => KnownLabel])[] = [
  [(text) => suite.recognizeDateTime(text, 'en-us'), dateOrTime],
  [(text) => suite.recognizePercentage(text, 'en-us'), () => 'PERCENT'],
  [(text) => suite.recognizeCurrency(text, 'en-us'), () => 'MONEY'],
  [(text) => suite.recognizeDimension(text, 'en-us'), () => 'QUANTITY'],
  [(text) => suite.recognizeTemperature(text, 'en-us'), () => 'QUANTITY'],
  [(text) => suite.recognizeOrdinal(text, 'en-us'), () => 'ORDINAL'],
  [(text) => suite.recognizeNumber(text, 'en-us'), () => 'CARDINAL'],
];

/** Microsoft's Recognizers-Text, its English recognizers one after another. */
export const microsoft: System = {
  name: 'recognizers-text',
  emits: ['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL'],
  annotate: (texts) => texts.map(annotateOne),
};

function annotateOne(text: string): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (const [recognize, labelOf] of recognizers) {
    for (const answer of recognize(text) as Answer[]) {
      const span = { start: answer.start, end: answer.end + 1, label: labelOf(answer) };
      if (!spans.some((other) => other.start < span.end && span.start < other.end)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
