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
 * annotations with `value` and `identifier`. Offsets are Java's, UTF-16 code units, end exclusive. Line ends of the text are
 * written as references, or XML would change them; what XML 1.0 cannot hold becomes U+FFFD and is reported.
 */
export const xmi: Format = {
  id: 'xmi',
  title: 'UIMA CAS XMI',
  extension: '.xmi',
  holds: 'one',
  offsets: 'utf-16',
  carries: ['overlaps', 'entities'],
  stream: 'none',
  specification: 'uima.apache.org (UIMA Tutorial and Developers’ Guides)',
  encode(documents) {
    return {
      body: documents.map((document) => bodyOf(document)).join(''),
      companions: { 'TypeSystem.xml': typeSystem() },
      losses: [...lossesOf(xmi, documents), ...documents.flatMap(illegalLosses)],
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
  const names = marks.map((mark, index) => {
    const { start, end } = place(mark);
    const identifier = mark.entity === undefined ? '' : ` identifier="${escapeXml(mark.entity)}"`;
    return `  <ner:NamedEntity xmi:id="${index + 3}" sofa="1" begin="${start}" end="${end}" value="${escapeXml(mark.label)}"${identifier}/>`;
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

function typeSystem(): string {
  const typeOf = (name: string, parent: string, features: readonly string[]) => [
    '    <typeDescription>',
    `      <name>${name}</name>`,
    '      <description/>',
    `      <supertypeName>${parent}</supertypeName>`,
    '      <features>',
    ...features.map(
      (one) =>
        `        <featureDescription><name>${one}</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>`,
    ),
    '      </features>',
    '    </typeDescription>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '  <types>',
    ...typeOf(namedEntity, 'uima.tcas.Annotation', ['value', 'identifier']),
    ...typeOf(metadataType, 'uima.tcas.DocumentAnnotation', ['documentTitle']),
    '  </types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');
}

function readSpan({ attributes, line }: XmlElement): ForeignSpan {
  const identifier = attributes.get('identifier');
  return {
    start: Number(attributes.get('begin') ?? NaN),
    end: Number(attributes.get('end') ?? NaN),
    where: `line ${line}`,
    mark: byHuman(attributes.get('value') ?? 'ANNOTATION', identifier === undefined ? {} : { entity: identifier }),
  };
}
