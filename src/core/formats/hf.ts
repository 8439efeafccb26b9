import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { lossesOf, spoken } from './losses';
import { cutAtMarks, flat, sentencesIn, tagged, type TaggedToken } from './tokenized';

/**
 * A sentence a line, `{"id", "tokens", "ner_tags"}`, as data sets for token classification have it; tags are IOB2 in words,
 * which `datasets` turns into numbers. Beside it, the list of all tags in their order. No offsets, no nesting.
 */
export const hf: Format = {
  id: 'hf',
  title: 'Hugging Face tokens and tags',
  extension: '.hf.jsonl',
  holds: 'many',
  offsets: 'token',
  carries: [],
  stream: 'block',
  specification: 'huggingface.co/docs/transformers/tasks/token_classification',
  encode(documents) {
    const losses: Loss[] = lossesOf({ ...hf, carries: ['overlaps'] }, documents);
    const body = documents.map((document) => linesOf(document, losses)).join('');
    const labels = new Set(documents.flatMap(({ marks }) => spoken(marks).map(({ label }) => label)));
    const tags = [
      'O',
      ...Array.from(labels)
        .sort()
        .flatMap((label) => [`B-${label}`, `I-${label}`]),
    ];
    return { body, companions: { 'ner_tags.json': `${JSON.stringify(tags)}\n` }, losses };
  },
};

function linesOf(annotated: AnnotatedDocument, losses: Loss[]): string {
  checkSpans(annotated);
  const { uri } = annotated.document;
  const { kept, losses: overlaps } = flat(uri, spoken(annotated.marks), hf.title);
  losses.push(...overlaps);
  const sentences = tagged(cutAtMarks(sentencesIn(annotated), kept), kept);
  return sentences
    .map((sentence, index) => {
      const tokens = sentence.map(({ text }) => text);
      return `${JSON.stringify({ id: `${uri}#${index + 1}`, tokens, ner_tags: sentence.map(tagOf) })}\n`;
    })
    .join('');
}

function tagOf({ mark, isFirst }: TaggedToken): string {
  return mark ? `${isFirst ? 'B' : 'I'}-${mark.label}` : 'O';
}
