import { type Mark } from '../annotate/mark';
import { type Entity, type Quotation } from '../detect/analysis';
import { type Value } from '../detect/value';
import { type LabelSet, standardLabels } from '../labels/labelSet';
import { producer } from '../version';
import { blocksOf } from '../text/blocks';
import { compareSpans } from '../text/span';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { type Inline, markUpBlocks } from './inline';
import { lossesOf, spoken } from './losses';
import { escapeXml, escapeXmlText } from './xml';

/** The element of a label, with attributes that say what the element does not; chapters 3.6 and 14 of the Guidelines. */
const elements: Readonly<Record<string, string>> = {
  PERSON: 'persName',
  ORG: 'orgName',
  GPE: 'placeName',
  LOC: 'placeName type="location"',
  FAC: 'placeName type="facility"',
  NORP: 'name type="group"',
  EVENT: 'name type="event"',
  PRODUCT: 'name type="product"',
  LAW: 'name type="law"',
  LANGUAGE: 'name type="language"',
  WORK_OF_ART: 'title',
  DATE: 'date',
  TIME: 'time',
  MONEY: 'measure type="money"',
  QUANTITY: 'measure',
  PERCENT: 'measure type="percent"',
  CARDINAL: 'num type="cardinal"',
  ORDINAL: 'num type="ordinal"',
};

/**
 * TEI P5: a paragraph for each paragraph, names, dates, figures and quotations as elements in it, entities as lists in the
 * header. What crosses another element is left out and reported. No offsets.
 */
export const tei: Format = {
  id: 'tei',
  title: 'TEI P5',
  extension: '.tei.xml',
  holds: 'one',
  offsets: 'none',
  carries: ['overlaps', 'values', 'entities', 'quotations', 'date', 'scores'],
  stream: 'none',
  specification: 'tei-c.org/guidelines/p5',
  encode(documents) {
    const losses: Loss[] = lossesOf(tei, documents);
    return { body: documents.map((document) => bodyOf(document, losses)).join(''), losses };
  },
};

type Part = Inline & { readonly what: string };

function bodyOf(annotated: AnnotatedDocument, losses: Loss[]): string {
  checkSpans(annotated);
  const { document, marks, quotations, entities, labels = standardLabels } = annotated;
  const { uri, text } = document;
  const ids = new Map(entities.map(({ id }, index) => [id, `entity.${index + 1}`]));
  const parts: Part[] = [...quotations.map(saidOf), ...spoken(marks).map((mark) => partOf(mark, ids, labels))].sort(
    compareSpans,
  );
  const { markups, left } = markUpBlocks(text, Array.from(blocksOf(text)), parts, escapeXmlText);
  for (const { start, end, what } of left)
    losses.push({ uri, start, end, message: `${what} crosses another element or a paragraph.` });
  const body = markups.length === 0 ? ['        <p/>'] : markups.map((markup) => `        <p>${markup}</p>`);
  return [...header(annotated), ...entityLists(entities, ids, quotations), ...wrap(body), ''].join('\n');
}

function saidOf({ start, end, kind, source }: Quotation): Part {
  const attributes = [
    `direct="${kind === 'direct'}"`,
    ...(kind === 'mixed' ? ['aloud="unknown"'] : []),
    ...(source ? [`who="${escapeXml(`#${nameId(source.name)}`)}"`] : []),
  ];
  return { start, end, what: `The ${kind} quotation`, open: `<said ${attributes.join(' ')}>`, close: '</said>' };
}

function partOf(mark: Mark, ids: ReadonlyMap<string, string>, labels: LabelSet): Part {
  const { start, end, label, value, score, entity } = mark;
  const element = elementOf(label, labels);
  const reference = entity === undefined ? undefined : ids.get(entity);
  const attributes = [
    ...(value ? attributesOf(value, label) : []),
    ...(reference === undefined ? [] : [`ref="#${reference}"`]),
    ...(score < 1 ? [`cert="${score >= 0.9 ? 'high' : score >= 0.6 ? 'medium' : 'low'}"`] : []),
  ];
  const name = element.split(' ')[0] ?? element;
  return { start, end, what: `The ${label}`, open: `<${[element, ...attributes].join(' ')}>`, close: `</${name}>` };
}

/** A kind of one of the 18 is the element of that one, with its own name as the type or below it. */
function elementOf(label: string, labels: LabelSet): string {
  const root = labels.rootOf(label);
  const element = root && elements[root];
  if (element === undefined) return `rs type="${escapeXml(label)}"`;
  if (root === label) return element;
  return `${element} ${element.includes(' type=') ? 'subtype' : 'type'}="${escapeXml(label)}"`;
}

function attributesOf(value: Value, label: string): string[] {
  if (value.kind === 'quantity') {
    if (value.against !== undefined) return []; // TEI has no attribute for a score
    if (label === 'CARDINAL' || label === 'ORDINAL') return [`value="${escapeXml(value.amount)}"`];
    const unit = value.unit === undefined ? [] : [`unit="${escapeXml(value.unit)}"`];
    return [`quantity="${escapeXml(value.amount)}"`, ...unit];
  }
  if (value.type === 'DURATION') return [`dur="${escapeXml(value.value)}"`];
  return /^\d{4}(-\d{2}(-\d{2}(T[\d:]+)?)?)?$/.test(value.value) ? [`when="${value.value}"`] : [];
}

function header({ document, date }: AnnotatedDocument): string[] {
  const when = date ? `<date when="${escapeXml(date.iso)}">${escapeXml(date.iso)}</date>` : '<date/>';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    '  <teiHeader>',
    '    <fileDesc>',
    `      <titleStmt><title>${escapeXml(document.uri)}</title></titleStmt>`,
    `      <publicationStmt><p>${when}</p></publicationStmt>`,
    '      <sourceDesc><p>Plain text.</p></sourceDesc>',
    '    </fileDesc>',
    `    <encodingDesc><appInfo><application ident="bluepencil" version="${producer.version}"><label>${producer.name}</label></application></appInfo></encodingDesc>`,
    '  </teiHeader>',
  ];
}

function wrap(paragraphs: readonly string[]): string[] {
  return ['  <text>', '    <body>', '      <div>', ...paragraphs, '      </div>', '    </body>', '  </text>', '</TEI>'];
}

/** Those who are quoted but are no entity get an id of their name. */
function nameId(name: string): string {
  return `speaker.${encodeURIComponent(name)
    .replace(/%/g, '_')
    .replace(/[^\w.-]/g, '_')}`;
}

function entityLists(
  entities: readonly Entity[],
  ids: ReadonlyMap<string, string>,
  quotations: AnnotatedDocument['quotations'],
): string[] {
  const speakers = Array.from(new Set(quotations.flatMap(({ source }) => (source ? [source.name] : []))));
  if (entities.length === 0 && speakers.length === 0) return [];
  const rows = [
    ...entities.map(
      ({ id, label, name }) =>
        `    <item xml:id="${ids.get(id) ?? ''}" n="${escapeXml(label)}">${escapeXml(name)}</item>`,
    ),
    ...speakers.map((name) => `    <item xml:id="${nameId(name)}" n="speaker">${escapeXml(name)}</item>`),
  ];
  return ['  <standOff><list type="entities">', ...rows, '  </list></standOff>'];
}
