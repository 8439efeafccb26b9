import { type AttributeValue } from '../annotate/annotation';
import { type Mark } from '../annotate/mark';
import { type Quotation } from '../detect/analysis';
import { compareSpans, type Span } from '../text/span';
import { bratCounting, database, escapeId, quotationTypes, readAnn } from './bratReader';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { knownAttributes } from './knownAttributes';
import { labelsOf, withStrangers } from './labels';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';

/**
 * brat standoff: an .ann file beside the .txt file of one document, and annotation.conf. Offsets are code points, CR LF counts
 * one, end exclusive. A span with a line end or a tab inside is written in fragments, since brat allows neither in one
 * (brat#819). Notes are AnnotatorNotes, entities are normalisations, quotations are spans with relations to cue and speaker.
 */
export const brat: Format = {
  id: 'brat',
  title: 'brat standoff',
  extension: '.ann',
  holds: 'one',
  offsets: 'code-point',
  carries: ['overlaps', 'entities', 'notes', 'attributes', 'quotations'],
  stream: 'none',
  specification: 'brat.nlplab.org/standoff.html',
  encode(documents) {
    const losses: Loss[] = lossesOf(brat, documents);
    const body = documents.map((document) => new AnnWriter(document, losses).body()).join('');
    return { body, companions: { 'annotation.conf': configurationFor(documents) }, losses };
  },
  decode: readAnn,
};

/** Writes one .ann file; ids are numbered by kind. */
class AnnWriter {
  readonly #lines: string[] = [];
  readonly #counts = { T: 0, A: 0, N: 0, R: 0, '#': 0 };
  readonly #place: (span: Span) => Span;
  /** The first id of each place, and the names of the entities by their ids. */
  readonly #known = new Map<string, string>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    readonly annotated: AnnotatedDocument,
    readonly losses: Loss[],
  ) {
    checkSpans(annotated);
    this.#place = measure(annotated.document, bratCounting);
    this.#names = new Map(annotated.entities.map(({ id, name }) => [id, name]));
  }

  body(): string {
    const { marks, quotations } = this.annotated;
    for (const mark of spoken(marks)) this.#mark(mark);
    for (const quotation of [...quotations].sort(compareSpans)) this.#quotation(quotation);
    return this.#lines.join('');
  }

  #mark(mark: Mark): void {
    const id = this.#textBound(typeName(mark.label), mark);
    if (typeName(mark.label) !== mark.label)
      this.#lose(mark, `The label ${mark.label} is written as ${typeName(mark.label)}.`);
    if (!this.#known.has(placeKey(mark))) this.#known.set(placeKey(mark), id);
    for (const [name, value] of Object.entries(mark.attributes ?? {})) this.#attribute(id, mark, name, value);
    if (mark.entity !== undefined) this.#entity(id, mark.entity);
    if (mark.note !== undefined) this.#line('#', `AnnotatorNotes ${id}\t${oneLine(mark.note)}`);
  }

  #attribute(id: string, mark: Mark, name: string, value: AttributeValue): void {
    if (value === false) return;
    if (!isAttributeName(name) || !isAttributeWord(value))
      this.#lose(mark, `The attribute ${name} holds what brat cannot.`);
    else this.#line('A', value === true ? `${name} ${id}` : `${name} ${id} ${String(value)}`);
  }

  #entity(id: string, entity: string): void {
    const name = this.#names.get(entity) ?? '';
    this.#line('N', `Reference ${id} ${database}:${escapeId(entity)}\t${oneLine(name)}`);
  }

  #quotation(quotation: Quotation): void {
    const id = this.#textBound(quotationTypes[quotation.kind], quotation);
    for (const role of ['cue', 'speaker'] as const) {
      const span = quotation[role];
      if (!span) continue;
      const target = role === 'speaker' ? this.#known.get(placeKey(span)) : undefined;
      const arg = target ?? this.#textBound(role === 'cue' ? 'Cue' : 'Speaker', span);
      this.#line('R', `${role} Arg1:${id} Arg2:${arg}`);
    }
    if (quotation.source) this.#lose(quotation, 'What kind of source is quoted is left out.');
  }

  #textBound(type: string, span: Span): string {
    const { text } = this.annotated.document;
    const fragments = fragmentsOf(text, span);
    const places = fragments.map(this.#place).map(({ start, end }) => `${start} ${end}`);
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
    return this.#line('T', `${type} ${places.join(';')}\t${words}`);
  }

  #line(kind: 'T' | 'A' | 'N' | 'R' | '#', rest: string): string {
    const id = `${kind}${++this.#counts[kind]}`;
    this.#lines.push(`${id}\t${rest}\n`);
    return id;
  }

  #lose({ start, end }: Span, message: string): void {
    this.losses.push({ uri: this.annotated.document.uri, start, end, message });
  }
}

function placeKey({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** The parts of a span between its line ends and tabs. */
function fragmentsOf(text: string, span: Span): Span[] {
  const parts = Array.from(text.slice(span.start, span.end).matchAll(/[^\r\n\t]+/g), (part) => ({
    start: span.start + part.index,
    end: span.start + part.index + part[0].length,
  }));
  return parts.length === 0 ? [span] : parts;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}

/** brat's types are words of letters, digits, hyphens and low lines. */
function typeName(label: string): string {
  return label.replace(/[^A-Za-z0-9_-]/g, '_') || '_';
}

function configurationFor(documents: readonly AnnotatedDocument[]): string {
  const used = documents.flatMap(({ marks }) => marks.map(({ label }) => typeName(label)));
  const types = Array.from(new Set(withStrangers(labelsOf(documents), used).map(typeName)));
  const quotations = Object.values(quotationTypes);
  return [
    '[entities]',
    ...types,
    ...quotations,
    'Cue',
    'Speaker',
    '',
    '[relations]',
    `speaker\tArg1:${quotations.join('|')}, Arg2:<ENTITY>`,
    `cue\tArg1:${quotations.join('|')}, Arg2:Cue`,
    '',
    '[events]',
    '',
    '[attributes]',
    ...attributeRows(documents),
    '',
  ].join('\n');
}

/** brat has no place for several values at once, and knows words only. */
function attributeRows(documents: readonly AnnotatedDocument[]): string[] {
  return knownAttributes(documents)
    .filter(({ name }) => isAttributeName(name))
    .map(({ name, values, labels }) => {
      const target = labels ? labels.map(typeName).join('|') : '<ENTITY>';
      const words = values.filter((value) => typeof value !== 'boolean' && isAttributeWord(value)).map(String);
      return words.length === 0 ? `${name}\tArg:${target}` : `${name}\tArg:${target}, Value:${words.join('|')}`;
    });
}

function isAttributeName(name: string): boolean {
  return /^[\w-]+$/.test(name);
}

function isAttributeWord(value: AttributeValue): boolean {
  return typeof value !== 'object' && /^[\w.-]+$/.test(String(value));
}
