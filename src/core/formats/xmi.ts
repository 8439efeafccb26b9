import {
  canBeFeature,
  type CasFeature,
  casFeatures,
  featureLosses,
  featureValues,
  withAttributes,
} from './casFeatures';
import { metadataType } from './casjson';
import { checkSpans } from './check';
import { FormatError } from './errors';
import { byHuman, understand } from './foreign';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { type ForeignSpan } from './reading';
import { namedEntity } from './webanno';
import { escapeXml, illegalIn } from './xml';
import { type XmlElement, xmlElements } from './xmlReader';

const counting = { unit: 'utf-16', crlf: 'two' } as const;

/**
 * The UIMA CAS in XMI (UIMA Tutorial, "XMI CAS Serialization"), of one document, and its type system beside it: NamedEntity
 * annotations with `value`, `identifier` and a feature for each attribute. Offsets are Java's, UTF-16 code units, end exclusive. Line ends of the text are
 * written as references, or XML would change them; what XML 1.0 cannot hold becomes U+FFFD and is reported.
 */
export const xmi: Format = {
  id: 'xmi',
  title: 'UIMA CAS XMI',
  extension: '.xmi',
  holds: 'one',
  offsets: 'utf-16',
  carries: ['overlaps', 'entities', 'attributes'],
  stream: 'none',
  specification: 'uima.apache.org (UIMA Tutorial and Developers’ Guides)',
  encode(documents) {
    return {
      body: documents.map((document) => bodyOf(document)).join(''),
      companions: { 'TypeSystem.xml': typeSystem(featuresIn(documents)) },
      losses: [...lossesOf(xmi, documents), ...documents.flatMap(featureLosses), ...documents.flatMap(illegalLosses)],
    };
  },
  decode(body, options) {
    const elements = xmlElements(body.startsWith('\ufeff') ? body.slice(1) : body);
    const local = (name: string) => elements.filter((one) => one.name.split(':').at(-1) === name);
    const text = local('Sofa')[0]?.attributes.get('sofaString');
    if (text === undefined) throw new FormatError('there is no cas:Sofa with a sofaString', 1);
    const uri = local('DocumentMetaData')[0]?.attributes.get('documentTitle') ?? options.uri ?? 'document';
    return understand([{ uri, text, spans: local('NamedEntity').map(readSpan) }], counting, options);
  },
};

function bodyOf(annotated: AnnotatedDocument): string {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const place = measure(annotated.document, counting);
  const marks = spoken(annotated.marks);
  const features = casFeatures(annotated);
  const names = marks.map((mark, index) => {
    const { start, end } = place(mark);
    const identifier = mark.entity === undefined ? '' : ` identifier="${escapeXml(mark.entity)}"`;
    const values = featureValues(mark, features);
    const words = values.map(([name, one]) => (typeof one === 'string' ? ` ${name}="${escapeXml(one)}"` : ''));
    const lists = values.flatMap(([name, all]) =>
      typeof all === 'string' ? [] : all.map((one) => `<${name}>${escapeXml(one)}</${name}>`),
    );
    const tag = `ner:NamedEntity xmi:id="${index + 3}" sofa="1" begin="${start}" end="${end}" value="${escapeXml(mark.label)}"${identifier}${words.join('')}`;
    return lists.length === 0 ? `  <${tag}/>` : `  <${tag}>${lists.join('')}</ner:NamedEntity>`;
  });
  const members = Array.from({ length: marks.length + 1 }, (_, index) => index + 2).join(' ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:ner="${packageOf(namedEntity)}" xmlns:meta="${packageOf(metadataType)}" xmi:version="2.0">`,
    '  <cas:NULL xmi:id="0"/>',
    `  <meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="${text.length}" documentTitle="${escapeXml(uri)}"/>`,
    ...names,
    `  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="${escapeXml(text)}"/>`,
    `  <cas:View sofa="1" members="${members}"/>`,
    '</xmi:XMI>',
    '',
  ].join('\n');
}

/** The XML namespace of the package of a type. */
function packageOf(type: string): string {
  return `http:///${type.split('.').slice(0, -1).join('/')}.ecore`;
}

function illegalLosses({ document }: AnnotatedDocument): Loss[] {
  const count = illegalIn(document.text);
  if (count === 0) return [];
  return [{ uri: document.uri, message: `${count} characters that XML cannot hold are written as U+FFFD.` }];
}

/** Of several documents: a feature that is a list in one of them is a list. */
function featuresIn(documents: readonly AnnotatedDocument[]): readonly CasFeature[] {
  const byName = new Map<string, CasFeature>();
  for (const feature of documents.flatMap(casFeatures))
    if (feature.isList || !byName.has(feature.name)) byName.set(feature.name, feature);
  return Array.from(byName.values());
}

function typeSystem(features: readonly CasFeature[]): string {
  const word = (name: string): CasFeature => ({ name, isList: false });
  const typeOf = (name: string, parent: string, features: readonly CasFeature[]) => [
    '    <typeDescription>',
    `      <name>${name}</name>`,
    '      <description/>',
    `      <supertypeName>${parent}</supertypeName>`,
    '      <features>',
    ...features.map(
      ({ name: one, isList }) =>
        `        <featureDescription><name>${one}</name><description/><rangeTypeName>uima.cas.${isList ? 'StringArray' : 'String'}</rangeTypeName></featureDescription>`,
    ),
    '      </features>',
    '    </typeDescription>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '  <types>',
    ...typeOf(namedEntity, 'uima.tcas.Annotation', [word('value'), word('identifier'), ...features]),
    ...typeOf(metadataType, 'uima.tcas.DocumentAnnotation', [word('documentTitle')]),
    '  </types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');
}

function readSpan({ attributes, children, line }: XmlElement): ForeignSpan {
  const identifier = attributes.get('identifier');
  return {
    start: Number(attributes.get('begin') ?? NaN),
    end: Number(attributes.get('end') ?? NaN),
    where: `line ${line}`,
    mark: byHuman(attributes.get('value') ?? 'ANNOTATION', {
      ...(identifier !== undefined && { entity: identifier }),
      ...withAttributes([...Array.from(attributes).filter(([name]) => canBeFeature(name)), ...listsIn(children)]),
    }),
  };
}

/** An array of strings is an element for each of them. */
function listsIn(children: readonly XmlElement[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const { name, text } of children) if (canBeFeature(name)) lists.set(name, [...(lists.get(name) ?? []), text]);
  return lists;
}
