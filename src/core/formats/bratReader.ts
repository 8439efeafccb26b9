import { type AttributeValue } from '../annotate/annotation';
import { type Entity, type Quotation } from '../detect/analysis';
import { type Mark } from '../annotate/mark';
import { FormatError } from './errors';
import { byHuman, understand } from './foreign';
import { type Decoded, type DecodeOptions } from './format';
import { type Line, linesOf } from './lines';
import { type ForeignSpan } from './reading';

/** brat reads its text file with universal newlines, so CR LF is one character to it (brat#853). */
export const bratCounting = { unit: 'code-point', crlf: 'one' } as const;

/** What brat is to call the place that our ids of entities are from. */
export const database = 'BluePencil';

/** An id without the white space at which brat would cut it. */
export function escapeId(id: string): string {
  return id.replace(/[\s%]/g, (sign) => encodeURIComponent(sign));
}

function unescapeId(id: string): string {
  return id.replace(/(?:%[0-9A-F]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** The types that quotations are written as. */
export const quotationTypes = {
  direct: 'Direct_quotation',
  indirect: 'Indirect_quotation',
  mixed: 'Mixed_quotation',
} as const;

/** Fragments further apart than this are a discontinuous span, which is read as the whole stretch; nearer ones are a span with a line end inside. */
const widestBreak = 3;
const quotationKinds = new Map<string, Quotation['kind']>(
  Object.entries(quotationTypes).map(([kind, type]) => [type, kind as Quotation['kind']]),
);

interface TextBound extends ForeignSpan {
  readonly type: string;
}

/** What the lines of an .ann file say, by id. */
interface Facts {
  readonly spans: Map<string, TextBound>;
  readonly attributes: Map<string, Record<string, AttributeValue>>;
  readonly notes: Map<string, string>;
  readonly references: Map<string, Entity>;
  readonly relations: { readonly role: string; readonly from: string; readonly to: string }[];
  passedOver: number;
}

/** Reads an .ann file; the text of its .txt file must be given. Events, equivalences and relations of others are passed over and counted. */
export function readAnn(body: string, options: DecodeOptions): Decoded {
  const uri = options.uri ?? 'document';
  const text = options.text ?? options.textOf?.(uri);
  if (text === undefined) throw new FormatError('the text of the .ann file is needed and was not given');
  const facts = readFacts(body);
  const { documents, notes } = understand([{ uri, text, spans: spansOf(facts) }], bratCounting, options);
  const told =
    facts.passedOver === 0 ? [] : [`${facts.passedOver} lines of events and other relations were passed over.`];
  return {
    documents: documents.map((document) => ({ ...document, ...partsOf(document.marks, facts) })),
    notes: [...notes, ...told],
  };
}

function readFacts(body: string): Facts {
  const facts: Facts = {
    spans: new Map(),
    attributes: new Map(),
    notes: new Map(),
    references: new Map(),
    relations: [],
    passedOver: 0,
  };
  for (const line of linesOf(body)) if (line.text.trim() !== '') readLine(line, facts);
  return facts;
}

function readLine({ text, number }: Line, facts: Facts): void {
  const [id = '', head = '', ...rest] = text.split('\t');
  const [name = '', ...words] = head.split(' ');
  const [target = '', value] = words;
  const kind = id.charAt(0);
  if (kind === 'T') facts.spans.set(id, readTextBound(id, name, head, rest.join('\t'), number));
  else if (kind === 'A' || kind === 'M')
    facts.attributes.set(target, { ...facts.attributes.get(target), [name]: value ?? true });
  else if (kind === 'N') facts.references.set(target, readReference(value, rest.join(' '), number));
  else if (kind === 'R' && (name === 'cue' || name === 'speaker')) readRelation(name, words, facts, number);
  else if (kind === '#' && name === 'AnnotatorNotes') facts.notes.set(target, rest.join('\t'));
  else if (['R', 'E', '#', '*'].includes(kind)) facts.passedOver++;
  else
    throw new FormatError(`a line begins with T, A, M, N, R, E, # or *, not ${JSON.stringify(id.slice(0, 8))}`, number);
}

function readTextBound(id: string, type: string, head: string, quote: string, number: number): TextBound {
  const fragments = head
    .slice(type.length + 1)
    .split(';')
    .map((fragment) => /^(\d+) (\d+)$/.exec(fragment));
  const first = fragments[0];
  const last = fragments.at(-1);
  if (!first || !last || fragments.includes(null))
    throw new FormatError(`${id} should have a type and offsets like “PERSON 0 5” or “ORG 0 5;6 9”`, number);
  const place = { start: Number(first[1]), end: Number(last[2]) };
  const isBroken = fragments.some(
    (one, index) => Number(fragments[index + 1]?.[1] ?? 0) - Number(one?.[2]) > widestBreak,
  );
  const words = isBroken ? {} : { quote };
  return { ...place, ...words, type, where: `line ${number}`, mark: byHuman(type, { annotation: id }) };
}

function readReference(value: string | undefined, name: string, number: number): Entity {
  const [, source, given] = /^([^:]*):(.*)$/s.exec(value ?? '') ?? [];
  const id = source === database ? unescapeId(given ?? '') : (given ?? value);
  if (id === undefined) throw new FormatError('a normalisation needs a database and an id', number);
  return { id, label: '', name };
}

function readRelation(role: string, words: readonly string[], facts: Facts, number: number): void {
  const [, from] = /^[^:]+:(\w+)$/.exec(words[0] ?? '') ?? [];
  const [, to] = /^[^:]+:(\w+)$/.exec(words[1] ?? '') ?? [];
  if (from === undefined || to === undefined)
    throw new FormatError('a relation needs two arguments like Arg1:T1 Arg2:T2', number);
  facts.relations.push({ role, from, to });
}

function spansOf({ spans, attributes, notes, references }: Facts): ForeignSpan[] {
  return Array.from(spans, ([id, span]) => {
    const known = attributes.get(id);
    const note = notes.get(id);
    const entity = references.get(id)?.id;
    const more: Partial<Mark> = {
      ...(known && { attributes: known }),
      ...(note !== undefined && { note }),
      ...(entity !== undefined && { entity }),
    };
    return { ...span, mark: { ...span.mark, ...more } };
  });
}

/** Tells marks from the parts of quotations. Ids are those of the file, by which the parts are found. */
function partsOf(all: readonly Mark[], facts: Facts) {
  const byId = new Map(all.map((mark) => [mark.annotation ?? '', mark]));
  const quotations: Quotation[] = [];
  const isPart = new Set<string>();
  for (const [id, { type }] of facts.spans) {
    const kind = quotationKinds.get(type);
    const span = byId.get(id);
    if (type === 'Cue' || type === 'Speaker') isPart.add(id);
    if (!kind || !span) continue;
    isPart.add(id);
    const partOf = (role: string) => {
      const to = facts.relations.find((relation) => relation.from === id && relation.role === role)?.to;
      const mark = to === undefined ? undefined : byId.get(to);
      return mark && { start: mark.start, end: mark.end };
    };
    const cue = partOf('cue');
    const speaker = partOf('speaker');
    quotations.push({ kind, start: span.start, end: span.end, ...(cue && { cue }), ...(speaker && { speaker }) });
  }
  const known = new Map<string, Entity>();
  for (const [id, entity] of facts.references)
    known.set(entity.id, { ...entity, label: facts.spans.get(id)?.type ?? '' });
  const marks = all.filter(({ annotation }) => !isPart.has(annotation ?? ''));
  return { marks, quotations, entities: Array.from(known.values()) };
}
