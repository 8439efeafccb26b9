import { type Mark } from '../annotate/mark';
import { type Token } from '../text/tokens';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { lossesOf, spoken } from './losses';
import { cutAtMarks, sentencesIn } from './tokenized';
import { readWebanno } from './webannoReader';

/** The layer that INCEpTION and WebAnno have built in for names. */
export const namedEntity = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';

/**
 * WebAnno TSV 3.3 of one document, as INCEpTION reads and writes it. Offsets are UTF-16 code units, end exclusive, CR LF as two;
 * the file is UTF-8. The spans are of the layer NamedEntity with its features `identifier` (our entity) and `value` (our label).
 * A sentence reaches to the next, or the white space between them would be lost; tokens are cut where a span begins or ends.
 */
export const webanno: Format = {
  id: 'webanno',
  title: 'WebAnno TSV 3.3',
  extension: '.tsv',
  holds: 'one',
  offsets: 'utf-16',
  carries: ['overlaps', 'entities'],
  stream: 'none',
  specification: 'inception-project.github.io (user guide, WebAnno TSV 3.3 file format)',
  encode(documents) {
    const losses: Loss[] = lossesOf(webanno, documents);
    const body = documents.map((document) => encodeOne(document, losses)).join('');
    return { body, losses };
  },
  decode: readWebanno,
};

function encodeOne(annotated: AnnotatedDocument, losses: Loss[]): string {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const marks = spoken(annotated.marks);
  const sentences = cutAtMarks(sentencesIn(annotated), marks);
  const first = sentences[0]?.[0]?.start ?? text.length;
  if (/\S/.test(text.slice(0, first)) || (first > 0 && text.slice(0, first) !== ' '.repeat(first)))
    losses.push({ uri, start: 0, end: first, message: 'The white space before the first word becomes spaces.' });
  const stacks = stacksOf(sentences.flat(), marks);
  const written = new Set(Array.from(stacks.values()).flat());
  for (const mark of marks)
    if (!written.has(mark)) losses.push({ uri, ...spanOf(mark), message: `The ${mark.label} holds no token.` });
  const ids = disambiguationIds(stacks);
  const blocks = sentences.map((sentence, index) => {
    const start = sentence[0]?.start ?? 0;
    const end = sentences[index + 1]?.[0]?.start ?? text.length;
    const lines = text
      .slice(start, end)
      .split('\n')
      .map((line) => `#Text=${escapeText(line)}\n`);
    const rows = sentence.map((token, at) => rowOf(`${index + 1}-${at + 1}`, token, stacks.get(token) ?? [], ids));
    return `${lines.join('')}${rows.join('')}`;
  });
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=${namedEntity}|identifier|value\n\n\n${blocks.join('\n')}`;
}

function spanOf({ start, end }: Mark) {
  return { start, end };
}

/** The marks on each token, in text order. Both lists ascend. */
function stacksOf(tokens: readonly Token[], marks: readonly Mark[]): Map<Token, Mark[]> {
  const stacks = new Map<Token, Mark[]>();
  let open: Mark[] = [];
  let next = 0;
  for (const token of tokens) {
    for (let mark = marks[next]; mark && mark.start < token.end; mark = marks[++next]) open.push(mark);
    open = open.filter(({ end }) => end > token.start);
    if (open.length > 0) stacks.set(token, [...open]);
  }
  return stacks;
}

/** A number for each mark that covers several tokens or shares one. */
function disambiguationIds(stacks: ReadonlyMap<Token, readonly Mark[]>): Map<Mark, number> {
  const tokensOf = new Map<Mark, number>();
  const isStacked = new Set<Mark>();
  for (const marks of stacks.values())
    for (const mark of marks) {
      tokensOf.set(mark, (tokensOf.get(mark) ?? 0) + 1);
      if (marks.length > 1) isStacked.add(mark);
    }
  const ids = new Map<Mark, number>();
  for (const [mark, count] of tokensOf) if (count > 1 || isStacked.has(mark)) ids.set(mark, ids.size + 1);
  return ids;
}

function rowOf(number: string, token: Token, marks: readonly Mark[], ids: ReadonlyMap<Mark, number>): string {
  const cell = (valueOf: (mark: Mark) => string) =>
    marks.length === 0
      ? '_'
      : marks
          .map((mark) => {
            const id = ids.get(mark);
            return `${valueOf(mark)}${id === undefined ? '' : `[${id}]`}`;
          })
          .join('|');
  const identifier = cell(({ entity }) => (entity === undefined ? '*' : escapeValue(entity)));
  const value = cell(({ label }) => escapeValue(label));
  return `${number}\t${token.start}-${token.end}\t${escapeText(token.text)}\t${identifier}\t${value}\t\n`;
}

function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;\t\n*]/g, (one) => `\\${one === '\t' ? 't' : one === '\n' ? 'n' : one}`);
}

const textEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** As INCEpTION escapes text: the signs that have a name in Java, and a backslash before other control characters. */
function escapeText(text: string): string {
  return text.replace(/[\u0000-\u001f\\]/g, (one) => textEscapes[one] ?? (one === '\u000b' ? one : `\\${one}`));
}
