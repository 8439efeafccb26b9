import { firstIndex } from '../util/search';
import { type Mark } from '../annotate/mark';
import { checkSpans } from './check';
import { byHuman, type Foreign, understand } from './foreign';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { linesOf } from './lines';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { cutAtMarks, sentencesIn } from './tokenized';
import { type Token } from '../text/tokens';

const counting = { unit: 'code-point', crlf: 'two' } as const;

/**
 * Tasks of Prodigy, one a line: `text`, `tokens` ({text, start, end, id, ws}), `spans` ({start, end, token_start, token_end,
 * label}) and, where people decided, `answer`. Offsets are code points, end exclusive; `token_end` is inclusive. Spans begin and
 * end with tokens, as Prodigy demands: ours are cut there. What people turned down is a task of its own with the answer
 * "reject". Hashes are left for Prodigy to add.
 */
export const prodigy: Format = {
  id: 'prodigy',
  title: 'Prodigy JSON Lines',
  extension: '.prodigy.jsonl',
  holds: 'many',
  offsets: 'code-point',
  carries: ['overlaps', 'rejected'],
  stream: 'block',
  specification: 'prodi.gy/docs/api-interfaces',
  encode(documents) {
    const losses: Loss[] = [];
    const body = documents.flatMap((document) => tasksOf(document, losses).map((task) => `${JSON.stringify(task)}\n`));
    return { body: body.join(''), losses: [...lossesOf(prodigy, documents), ...losses] };
  },
  decode(body, options) {
    const tasks = linesOf(body)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, number }) => readTask(parseJson(text, number), number));
    const ignored = tasks.filter(({ answer }) => answer === 'ignore').length;
    const understood = understand(grouped(tasks), counting, options);
    const documents = understood.documents.map(withTokens);
    if (ignored === 0) return { documents, notes: understood.notes };
    return { documents, notes: [...understood.notes, `${ignored} tasks with the answer “ignore” were passed over.`] };
  },
};

type Answer = 'accept' | 'reject' | 'ignore' | undefined;

function tasksOf(annotated: AnnotatedDocument, losses: Loss[]): object[] {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const place = measure(annotated.document, counting);
  const tokens = cutAtMarks(sentencesIn(annotated), annotated.marks).flat();
  const tokenRows = tokens.map((token, id) => {
    const ws = /^\s/.test(text.slice(token.end, token.end + 1));
    return { text: token.text, ...place(token), id, ws };
  });
  const spansOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => {
      const range = tokensUnder(tokens, mark);
      if (!range) losses.push(noTokenLoss(uri, mark));
      return range
        ? [{ ...place(range.span), token_start: range.first, token_end: range.last, label: mark.label }]
        : [];
    });
  const meta = { id: uri };
  const said = spoken(annotated.marks);
  const isDecided = said.some(({ status }) => status !== 'suggested');
  const first = { text, tokens: tokenRows, spans: spansOf(said), meta, ...(isDecided && { answer: 'accept' }) };
  const rejected = annotated.marks.filter(({ status }) => status === 'rejected');
  return [
    first,
    ...rejected.map((mark) => ({ text, tokens: tokenRows, spans: spansOf([mark]), meta, answer: 'reject' })),
  ];
}

function noTokenLoss(uri: string, { start, end, label }: Mark): Loss {
  return { uri, start, end, message: `The ${label} holds white space only, and no token.` };
}

function tokensUnder(tokens: readonly Token[], mark: Mark) {
  const first = firstIndex(tokens.length, (at) => (tokens[at]?.end ?? 0) > mark.start);
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < mark.end) last++;
  const from = tokens[first];
  const to = tokens[last];
  if (!from || !to || from.start >= mark.end) return undefined;
  return { first, last, span: { start: from.start, end: to.end } };
}

type Task = Foreign & { readonly answer: Answer };

function readTask(record: JsonReader, number: number): Task {
  const answer = record.maybe('answer')?.oneOf(['accept', 'reject', 'ignore'] as const);
  const status = answer === 'accept' ? 'added' : answer === 'reject' ? 'rejected' : 'suggested';
  const text = record.at('text').string();
  const id = record.maybe('meta')?.maybe('id')?.value;
  const annotator = record.maybe('_annotator_id')?.value;
  const author = typeof annotator === 'string' ? { author: annotator } : {};
  const tokens = record.maybe('tokens')?.items() ?? [];
  const spans = (record.maybe('spans')?.items() ?? []).map((span) => {
    const quote = span.maybe('text')?.string();
    const place = { start: span.at('start').number(), end: span.at('end').number() };
    const mark = byHuman(span.at('label').string(), { status, ...author });
    return { ...place, where: `line ${number}: ${span.path}`, mark, ...(quote !== undefined && { quote }) };
  });
  const uri = typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${number}`;
  return { uri, text, spans: [...spans, ...tokenSpans(tokens, number)], answer };
}

/** A label that no mark can have, for the tokens of a task: they are read like spans, in the same unit. */
const tokenLabel = '\u0000token';

function tokenSpans(tokens: readonly JsonReader[], number: number): Foreign['spans'] {
  return tokens.map((token) => ({
    start: token.at('start').number(),
    end: token.at('end').number(),
    quote: token.at('text').string(),
    where: `line ${number}: ${token.path}`,
    mark: byHuman(tokenLabel),
  }));
}

function withTokens(document: AnnotatedDocument): AnnotatedDocument {
  const tokens = document.marks.filter(({ label }) => label === tokenLabel);
  if (tokens.length === 0) return document;
  const marks = document.marks.filter(({ label }) => label !== tokenLabel);
  return { ...document, marks, tokens: [tokens.map(({ start, end }) => ({ start, end }))] };
}

/** Tasks about one text become one document; the tokens are those of its first task. */
function grouped(tasks: readonly Task[]): Foreign[] {
  const documents: Foreign[] = [];
  for (const task of tasks) {
    if (task.answer === 'ignore') continue;
    const last = documents.at(-1);
    if (task.answer !== 'reject' || last?.uri !== task.uri || last.text !== task.text) documents.push(task);
    else {
      const spans = [...last.spans, ...task.spans.filter(({ mark }) => mark.label !== tokenLabel)];
      documents[documents.length - 1] = { ...last, spans };
    }
  }
  return documents;
}
