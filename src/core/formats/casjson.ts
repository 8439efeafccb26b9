import { type AttributeValue } from '../annotate/annotation';
import {
  canBeFeature,
  type CasFeature,
  casFeatures,
  featureLosses,
  featureValues,
  withAttributes,
} from './casFeatures';
import { checkSpans } from './check';
import { byHuman, understand } from './foreign';
import { type AnnotatedDocument, type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { type ForeignSpan } from './reading';
import { namedEntity } from './webanno';

const counting = { unit: 'utf-16', crlf: 'two' } as const;

/**
 * The UIMA CAS in JSON (draft specification 0.4), of one document, with its type system: NamedEntity annotations with `value`,
 * `identifier` and a feature for each attribute. The draft leaves the unit of `begin` and `end` open; Java, and so INCEpTION, counts UTF-16 code units, and
 * so do we. Python's dkpro-cassis converts when it reads and writes. End exclusive. The import finds the unit out where it can.
 */
export const casjson: Format = {
  id: 'casjson',
  title: 'UIMA CAS JSON 0.4',
  extension: '.cas.json',
  holds: 'one',
  offsets: 'utf-16',
  carries: ['overlaps', 'entities', 'attributes'],
  stream: 'none',
  specification: 'apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc',
  encode(documents) {
    return {
      body: documents.map((document) => bodyOf(document)).join(''),
      losses: [...lossesOf(casjson, documents), ...documents.flatMap(featureLosses)],
    };
  },
  decode(body, options) {
    const root = parseJson(body);
    const structures = (root.maybe('%FEATURE_STRUCTURES') ?? root.fail('has no %FEATURE_STRUCTURES')).items();
    const typeOf = (one: JsonReader) => one.maybe('%TYPE')?.value;
    const sofa = structures.find((one) => typeOf(one) === 'uima.cas.Sofa') ?? root.fail('has no Sofa');
    const names = structures.filter((one) => String(typeOf(one)).endsWith('.NamedEntity'));
    const metadata = structures.find((one) => String(typeOf(one)).endsWith('.DocumentMetaData'));
    const uri = metadata?.maybe('documentTitle')?.string() ?? options.uri ?? 'document';
    const lists = listsIn(structures);
    const spans = names.map((name) => readSpan(name, lists));
    return understand([{ uri, text: sofa.at('sofaString').string(), spans }], counting, options);
  },
};

function bodyOf(annotated: AnnotatedDocument): string {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const features = casFeatures(annotated);
  const { names, lists } = namesOf(annotated, features);
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
    `"%TYPES": ${JSON.stringify(typesWith(features))},`,
    '"%FEATURE_STRUCTURES": [',
    [sofa, about, ...names, ...lists].map((one) => JSON.stringify(one)).join(',\n'),
    '],',
    `"%VIEWS": ${JSON.stringify({ _InitialView: { '%SOFA': 1, '%MEMBERS': members } })}`,
    '}',
    '',
  ].join('\n');
}

/** The names, and the arrays of strings that they refer to. Ids go on from those of the sofa and of what is said about it. */
function namesOf(
  { document, marks }: AnnotatedDocument,
  features: readonly CasFeature[],
): { readonly names: readonly { readonly '%ID': number }[]; readonly lists: readonly object[] } {
  const place = measure(document, counting);
  const stand = spoken(marks);
  const lists: object[] = [];
  const referTo = (elements: readonly string[]): number => {
    const id = stand.length + lists.length + 3;
    lists.push({ '%ID': id, '%TYPE': stringArray, '%ELEMENTS': elements });
    return id;
  };
  const names = stand.map((mark, index) => {
    const { start, end } = place(mark);
    const identifier = mark.entity === undefined ? {} : { identifier: mark.entity };
    const more = featureValues(mark, features).map(([name, value]) =>
      typeof value === 'string' ? [name, value] : [`@${name}`, referTo(value)],
    );
    const head = { '%ID': index + 3, '%TYPE': namedEntity, '@sofa': 1, begin: start, end, value: mark.label };
    return { ...head, ...identifier, ...(Object.fromEntries(more) as object) };
  });
  return { names, lists };
}

/** DKPro's name for what it knows of a document; a DocumentAnnotation. */
export const metadataType = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const stringArray = 'uima.cas.StringArray';

const feature = (name: string, range = 'uima.cas.String') => ({ '%NAME': name, '%RANGE': range });

function typesWith(features: readonly CasFeature[]): object {
  const more = features.map(({ name, isList }) => [name, feature(name, isList ? 'uima.cas.String[]' : undefined)]);
  return {
    [namedEntity]: {
      '%NAME': namedEntity,
      '%SUPER_TYPE': 'uima.tcas.Annotation',
      value: feature('value'),
      identifier: feature('identifier'),
      ...(Object.fromEntries(more) as object),
    },
    [metadataType]: {
      '%NAME': metadataType,
      '%SUPER_TYPE': 'uima.tcas.DocumentAnnotation',
      documentTitle: feature('documentTitle'),
    },
  };
}

/** The arrays of strings, by their ids. */
function listsIn(structures: readonly JsonReader[]): ReadonlyMap<unknown, readonly string[]> {
  const lists = structures.filter((one) => one.maybe('%TYPE')?.value === stringArray);
  return new Map(
    lists.map((list) => [
      list.maybe('%ID')?.value,
      list
        .maybe('%ELEMENTS')
        ?.items()
        .map((one) => one.string()) ?? [],
    ]),
  );
}

function readSpan(name: JsonReader, lists: ReadonlyMap<unknown, readonly string[]>): ForeignSpan {
  const identifier = name.maybe('identifier')?.string();
  return {
    start: name.at('begin').number(),
    end: name.at('end').number(),
    where: name.path,
    mark: byHuman(name.maybe('value')?.string() ?? 'ANNOTATION', {
      ...(identifier !== undefined && { entity: identifier }),
      ...withAttributes(attributesIn(name, lists)),
    }),
  };
}

function attributesIn(
  name: JsonReader,
  lists: ReadonlyMap<unknown, readonly string[]>,
): (readonly [string, AttributeValue])[] {
  return name.entries().flatMap(([key, { value }]): [string, AttributeValue][] => {
    const list = key.startsWith('@') && canBeFeature(key.slice(1)) ? lists.get(value) : undefined;
    if (list) return list.length === 0 ? [] : [[key.slice(1), list]];
    const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isScalar && canBeFeature(key) ? [[key, value]] : [];
  });
}
