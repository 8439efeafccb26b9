import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp';
import { type KnownLabel } from '../../core/labels/labels';
import { type LabelledSpan } from '../records';
import { type System } from './system';

const labelOfType: Readonly<Record<string, KnownLabel>> = {
  DATE: 'DATE',
  DURATION: 'DATE',
  TIME: 'TIME',
  MONEY: 'MONEY',
  PERCENT: 'PERCENT',
  ORDINAL: 'ORDINAL',
  CARDINAL: 'CARDINAL',
};
const nlp = winkNLP(model);

/** wink-nlp with its light model, which knows no names. */
export const wink: System = {
  name: 'wink-nlp',
  emits: [...new Set(Object.values(labelOfType))],
  annotate: (texts) => texts.map(annotateOne),
};

function annotateOne(text: string): LabelledSpan[] {
  const doc = nlp.readDoc(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  doc.tokens().each((token: ItemToken) => {
    const word = token.out();
    const start = text.indexOf(word, at);
    starts.push(start);
    at = start + word.length;
    ends.push(at);
  });
  const spans: LabelledSpan[] = [];
  doc.entities().each((entity: ItemEntity) => {
    const label = labelOfType[entity.out(nlp.its.type)];
    const [first, last] = entity.out(nlp.its.span) as unknown as [number, number];
    const start = starts[first];
    const end = ends[last];
    if (label && start !== undefined && end !== undefined && start >= 0) spans.push({ start, end, label });
  });
  return spans;
}
