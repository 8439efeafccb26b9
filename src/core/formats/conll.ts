import { type Mark } from '../annotate/mark';
import { type LabelSet, standardLabels } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type Span } from '../text/span';
import { checkSpans } from './check';
import { FormatError } from './errors';
import { assemble, byHuman, nameFor } from './foreign';
import { type AnnotatedDocument, type DecodeOptions, type Encoded, type Loss } from './format';
import { linesOf } from './lines';
import { cutAtMarks, flat, sentencesIn, tagged, type TaggedToken } from './tokenized';

/** How one member of the CoNLL family writes. */
export interface Dialect {
  readonly title: string;
  /** The columns between token and tag. */
  readonly middle: string;
  /** The line that begins a document. */
  readonly docStart: string;
  /** The prefix of a token's tag; `previous` is the token before it in the sentence. */
  prefix(token: TaggedToken, previous: TaggedToken | undefined, nameOf: (mark: Mark) => string | undefined): string;
  /** The name of a label in this dialect; `undefined` where it has none. */
  name(label: LabelId, labels: LabelSet): string | undefined;
  /** The label of a name. */
  label(name: string): LabelId;
}

/** Documents as lines of a token and its tag, a blank line after each sentence. */
export function encodeConll(dialect: Dialect, documents: readonly AnnotatedDocument[]): Encoded {
  const losses: Loss[] = [];
  const body = documents.map((document) => encodeOne(dialect, document, losses));
  return { body: body.join(''), losses };
}

function encodeOne(dialect: Dialect, annotated: AnnotatedDocument, losses: Loss[]): string {
  checkSpans(annotated);
  const { uri } = annotated.document;
  const { labels = standardLabels } = annotated;
  const said = annotated.marks.filter(({ status }) => status !== 'rejected');
  const named = said.filter((mark) => {
    const has = dialect.name(mark.label, labels) !== undefined;
    if (!has) losses.push(loss(uri, mark, `${dialect.title} has no name for ${mark.label}.`));
    return has;
  });
  const { kept, losses: overlaps } = flat(uri, named, dialect.title);
  losses.push(...overlaps);
  const sentences = tagged(cutAtMarks(sentencesIn(annotated), kept), kept);
  reportUnwritten(uri, kept, sentences, dialect, losses);
  const blocks = sentences.map(
    (sentence) => `${sentence.map((token, at) => lineOf(dialect, labels, token, sentence[at - 1])).join('')}\n`,
  );
  return `${dialect.docStart}\n\n${blocks.join('')}`;
}

function reportUnwritten(
  uri: string,
  kept: readonly Mark[],
  sentences: readonly (readonly TaggedToken[])[],
  dialect: Dialect,
  losses: Loss[],
): void {
  const begun = new Map<Mark, number>();
  for (const sentence of sentences)
    for (const { mark, isFirst } of sentence) if (mark && isFirst) begun.set(mark, (begun.get(mark) ?? 0) + 1);
  for (const mark of kept) {
    const times = begun.get(mark) ?? 0;
    if (times === 0) losses.push(loss(uri, mark, `The ${mark.label} holds no token.`));
    if (times > 1)
      losses.push(loss(uri, mark, `The ${mark.label} goes beyond a sentence, which ${dialect.title} cannot say.`));
  }
}

function loss(uri: string, { start, end }: Span, message: string): Loss {
  return { uri, start, end, message };
}

function lineOf(dialect: Dialect, labels: LabelSet, token: TaggedToken, previous: TaggedToken | undefined): string {
  const nameOf = (mark: Mark) => dialect.name(mark.label, labels);
  const name = token.mark && nameOf(token.mark);
  const tag = name === undefined ? 'O' : `${dialect.prefix(token, previous, nameOf)}-${column(name)}`;
  return `${column(token.text)}${dialect.middle} ${tag}\n`;
}

/** A column ends at white space, so there can be none in it. */
function column(text: string): string {
  return text.replace(/[ \t\n\r]/g, '_');
}

/** Reads any dialect: IOB1, IOB2, BIOES or BILOU, the tag in the last column. The text is the tokens with a space between them. */
export function decodeConll(dialect: Dialect, body: string, options: DecodeOptions): readonly AnnotatedDocument[] {
  const documents: Sentence[][] = [];
  let sentence: Sentence = [];
  const endSentence = () => {
    if (sentence.length > 0) (documents.at(-1) ?? begin()).push(sentence);
    sentence = [];
  };
  const begin = (): Sentence[] => {
    const document: Sentence[] = [];
    documents.push(document);
    return document;
  };
  for (const { text, number } of linesOf(body)) {
    const columns = text.split(/[ \t]+/).filter((one) => one !== '');
    const [token, ...others] = columns;
    const tag = others.at(-1);
    if (token === undefined || token === '-DOCSTART-') endSentence();
    if (token === '-DOCSTART-') begin();
    if (token === undefined || token === '-DOCSTART-') continue;
    if (tag === undefined) throw new FormatError('a token needs a tag behind it', number);
    sentence.push({ token, ...readTag(tag, number) });
  }
  endSentence();
  return documents.map((one, index) => documentOf(dialect, one, nameFor(options, index, documents.length)));
}

interface Row {
  readonly token: string;
  readonly prefix: string;
  readonly name: string;
}
type Sentence = Row[];

function readTag(tag: string, number: number): Pick<Row, 'prefix' | 'name'> {
  if (tag === 'O') return { prefix: 'O', name: '' };
  const [, prefix, name] = /^([BIESLU])-(.+)$/.exec(tag) ?? [];
  if (prefix === undefined || name === undefined)
    throw new FormatError(
      `the tag ${JSON.stringify(tag)} is neither O nor B-, I-, E-, S-, L- or U- and a label`,
      number,
    );
  return { prefix, name };
}

function documentOf(dialect: Dialect, sentences: readonly Sentence[], uri: string): AnnotatedDocument {
  let text = '';
  const marks: Mark[] = [];
  const tokens = sentences.map((sentence) => {
    if (text !== '') text += '\n';
    const spans: Span[] = [];
    let open: { start: number; end: number; name: string } | undefined;
    const close = () => {
      if (open) marks.push({ start: open.start, end: open.end, ...byHuman(dialect.label(open.name)) });
      open = undefined;
    };
    for (const { token, prefix, name } of sentence) {
      if (spans.length > 0) text += ' ';
      const span = { start: text.length, end: text.length + token.length };
      text += token;
      spans.push(span);
      if (prefix === 'O' || 'BSU'.includes(prefix) || open?.name !== name) close();
      if (prefix === 'O') continue;
      open = { start: open?.start ?? span.start, end: span.end, name };
      if ('ESLU'.includes(prefix)) close();
    }
    close();
    return spans;
  });
  return assemble(uri, text, marks, { tokens });
}
