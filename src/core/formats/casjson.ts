import { checkSpans } from './check';
import { byHuman, understand } from './foreign';
import { type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { type ForeignSpan } from './reading';
import { namedEntity } from './webanno';

const counting = { unit: 'utf-16', crlf: 'two' } as const;

/**
 * The UIMA CAS in JSON (draft specification 0.4), of one document, with its type system: NamedEntity annotations with `value`
 * and `identifier`. The draft leaves the unit of `begin` and `end` open; Java, and so INCEpTION, counts UTF-16 code units, and
 * so do we. Python's dkpro-cassis converts when it reads and writes. End exclusive. The import finds the unit out where it can.
 */
export const casjson: Format = {
  id: 'casjson',
  title: 'UIMA CAS JSON 0.4',
  extension: '.cas.json',
  holds: 'one',
  offsets: 'utf-16',
  carries: ['overlaps', 'entities'],
  stream: 'none',
  specification: 'apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc',
  encode(documents) {
    return { body: documents.map((document) => bodyOf(document)).join(''), losses: lossesOf(casjson, documents) };
  },
  decode(body, options) {
    const root = parseJson(body);
    const structures = (root.maybe('%FEATURE_STRUCTURES') ?? root.fail('has no %FEATURE_STRUCTURES')).items();
    const typeOf = (one: JsonReader) => one.maybe('%TYPE')?.value;
    const sofa = structures.find((one) => typeOf(one) === 'uima.cas.Sofa') ?? root.fail('has no Sofa');
    const names = structures.filter((one) => String(typeOf(one)).endsWith('.NamedEntity'));
    const metadata = structures.find((one) => String(typeOf(one)).endsWith('.DocumentMetaData'));
    const uri = metadata?.maybe('documentTitle')?.string() ?? options.uri ?? 'document';
    return understand([{ uri, text: sofa.at('sofaString').string(), spans: names.map(readSpan) }], counting, options);
  },
};

function bodyOf(annotated: Parameters<Format['encode']>[0][number]): string {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const place = measure(annotated.document, counting);
  const names = spoken(annotated.marks).map((mark, index) => {
    const { start, end } = place(mark);
    const identifier = mark.entity === undefined ? {} : { identifier: mark.entity };
    return { '%ID': index + 3, '%TYPE': namedEntity, '@sofa': 1, begin: start, end, value: mark.label, ...identifier };
  });
  const sofa = {
    '%ID': 1,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text/plain',
    sofaString: text,
  };
  const about = { '%ID': 2, '%TYPE': metadataType, '@sofa': 1, begin: 0, end: text.length, documentTitle: uri };
  const members = [2, ...names.map((name) => name['%ID'])];
  return [
    '{',
    `"%TYPES": ${JSON.stringify(types)},`,
    '"%FEATURE_STRUCTURES": [',
    [sofa, about, ...names].map((one) => JSON.stringify(one)).join(',\n'),
    '],',
    `"%VIEWS": ${JSON.stringify({ _InitialView: { '%SOFA': 1, '%MEMBERS': members } })}`,
    '}',
    '',
  ].join('\n');
}

/** DKPro's name for what it knows of a document; a DocumentAnnotation. */
export const metadataType = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const feature = (name: string) => ({ '%NAME': name, '%RANGE': 'uima.cas.String' });

const types = {
  [namedEntity]: {
    '%NAME': namedEntity,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    value: feature('value'),
    identifier: feature('identifier'),
  },
  [metadataType]: {
    '%NAME': metadataType,
    '%SUPER_TYPE': 'uima.tcas.DocumentAnnotation',
    documentTitle: feature('documentTitle'),
  },
};

function readSpan(name: JsonReader): ForeignSpan {
  const identifier = name.maybe('identifier')?.string();
  return {
    start: name.at('begin').number(),
    end: name.at('end').number(),
    where: name.path,
    mark: byHuman(
      name.maybe('value')?.string() ?? 'ANNOTATION',
      identifier === undefined ? {} : { entity: identifier },
    ),
  };
}
