import { type Mark } from '../annotate/mark';
import { type AttributeValue } from '../annotate/annotation';
import { type ArticleDate, type Entity, type Quotation } from '../detect/analysis';
import { type Value } from '../detect/value';
import { compareSpans, type Span } from '../text/span';
import { reasonAgainst } from './check';
import { type AnnotatedDocument } from './format';
import { type JsonReader } from './jsonReader';

/** Reads what `recordsOf` wrote and proves every span by its words. `record` has the members `spans`, `entities`, `quotations` and `articleDate`. */
export function readRecords(record: JsonReader, text: string): Omit<AnnotatedDocument, 'document'> {
  const list = (name: string) => record.maybe(name)?.items() ?? [];
  const date = record.maybe('articleDate');
  return {
    marks: list('spans')
      .map((span) => readMark(span, text))
      .sort(compareSpans),
    entities: list('entities').map(readEntity),
    quotations: list('quotations').map((quotation) => readQuotation(quotation, text)),
    ...(date && { date: readDate(date, text) }),
  };
}

function readPlace(place: JsonReader, text: string): Span {
  const span = { start: place.at('start').number(), end: place.at('end').number() };
  const reason = reasonAgainst(text, span);
  if (reason !== undefined) place.fail(`${reason} (${span.start} to ${span.end})`);
  const quote = place.maybe('text')?.string();
  const found = text.slice(span.start, span.end);
  if (quote !== undefined && quote !== found)
    place.fail(
      `says ${JSON.stringify(quote)}, but ${span.start} to ${span.end} of the text is ${JSON.stringify(found)}`,
    );
  return span;
}

/** What a mark's status may be, in files. */
export const statuses = ['suggested', 'accepted', 'added', 'rejected'] as const;

function readMark(span: JsonReader, text: string): Mark {
  const status = span.maybe('status')?.oneOf(statuses) ?? 'suggested';
  const id = span.maybe('id')?.string();
  const words = { author: span.maybe('author'), entity: span.maybe('entity'), note: span.maybe('note') };
  const value = span.maybe('value');
  const attributes = span.maybe('attributes');
  return {
    ...readPlace(span, text),
    label: span.at('label').string(),
    status,
    score: span.maybe('score')?.number() ?? 1,
    source: span.maybe('source')?.string() ?? 'human',
    ...(words.author && { author: words.author.string() }),
    ...(words.entity && { entity: words.entity.string() }),
    ...(value && { value: readValue(value) }),
    ...(words.note && { note: words.note.string() }),
    ...(attributes && { attributes: readAttributes(attributes) }),
    ...(id !== undefined && status !== 'suggested' && { annotation: id }),
  };
}

/** Attributes with simple values; anything else is refused. */
export function readAttributes(attributes: JsonReader): Readonly<Record<string, AttributeValue>> {
  const pairs = attributes.entries().map(([name, { value, ...place }]): [string, AttributeValue] => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [name, value];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [name, value];
    return attributes.fail(`has no simple value for ${name} (${place.path})`);
  });
  return Object.fromEntries(pairs);
}

/** Checks the members that the program relies on and keeps the value as it is. */
export function readValue(value: JsonReader): Value {
  const kind = value.at('kind').oneOf(['quantity', 'timex']);
  if (kind === 'quantity') value.at('amount').string();
  else {
    value.at('type').oneOf(['DATE', 'TIME', 'DURATION', 'SET']);
    value.at('value').string();
  }
  for (const name of ['to', 'against', 'unit', 'approximator', 'noun', 'how', 'mod', 'anchor'])
    value.maybe(name)?.string();
  for (const one of value.maybe('alternatives')?.items() ?? []) one.string();
  return value.value as Value;
}

function readEntity(entity: JsonReader): Entity {
  return { id: entity.at('id').string(), label: entity.at('label').string(), name: entity.at('name').string() };
}

const sourceKinds = ['person', 'unnamed', 'institution', 'medium', 'document'] as const;

function readQuotation(quotation: JsonReader, text: string): Quotation {
  const cue = quotation.maybe('cue');
  const speaker = quotation.maybe('speaker');
  const source = quotation.maybe('source');
  const how = source?.maybe('how')?.string();
  return {
    kind: quotation.at('kind').oneOf(['direct', 'indirect', 'mixed']),
    ...readPlace(quotation, text),
    ...(cue && { cue: readPlace(cue, text) }),
    ...(speaker && { speaker: readPlace(speaker, text) }),
    ...(source && {
      source: {
        name: source.at('name').string(),
        kind: source.at('kind').oneOf(sourceKinds),
        span: readPlace(source.at('span'), text),
        ...(how !== undefined && { how }),
      },
    }),
  };
}

function readDate(date: JsonReader, text: string): ArticleDate {
  const span = date.maybe('span');
  return {
    iso: date.at('iso').string(),
    from: date.at('from').oneOf(['text', 'setting', 'front-matter', 'file-name']),
    ...(span && { span: readPlace(span, text) }),
  };
}
