import { type Mark } from '../annotate/mark';
import { describe } from '../annotate/target';
import { producer } from '../version';
import { checkSpans } from './check';
import { byHuman, understand } from './foreign';
import { type AnnotatedDocument, type DecodeOptions, type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { lossesOf, spoken } from './losses';
import { measure } from './measure';
import { escapeIri, iriOf, nameOf } from './names';
import { type ForeignSpan } from './reading';
import { idsOf } from './records';

const counting = { unit: 'code-point', crlf: 'two' } as const;
const context = 'http://www.w3.org/ns/anno.jsonld';

/**
 * An annotation page of the Web Annotation Data Model (W3C Recommendation of 23 February 2017), as JSON-LD. Each span has the
 * label as a body for tagging, its note as a comment, its entity as an identifying body, and as target the document with a
 * TextPositionSelector and a TextQuoteSelector. Positions are code points as section 4.2.5 demands, end exclusive. Tools
 * built on browsers write UTF-16 instead (web-annotation#206): the import finds out by the quotations. The text itself is
 * not in the page and must be given on import.
 */
export const w3c: Format = {
  id: 'w3c',
  title: 'W3C Web Annotation',
  extension: '.jsonld',
  holds: 'many',
  offsets: 'code-point',
  carries: ['overlaps', 'status', 'entities', 'notes', 'authors'],
  stream: 'none',
  specification: 'www.w3.org/TR/annotation-model',
  encode(documents) {
    const items = documents.flatMap((document) => annotationsOf(document).map((one) => JSON.stringify(one)));
    const head = `{\n"@context": "${context}",\n"type": "AnnotationPage",\n"items": [`;
    const body = items.length === 0 ? `${head}]\n}\n` : `${head}\n${items.join(',\n')}\n]\n}\n`;
    return { body, losses: lossesOf(w3c, documents) };
  },
  decode(body, options) {
    const root = parseJson(body);
    const items = root.isList ? root.items() : (root.maybe('items') ?? root.maybe('first')?.at('items'))?.items();
    return understand(grouped(items ?? [root], options), counting, options);
  },
};

function annotationsOf(annotated: AnnotatedDocument): object[] {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const place = measure(annotated.document, counting);
  const marks = spoken(annotated.marks);
  const ids = idsOf(marks);
  return marks.map((mark, index) => {
    const { exact, prefix, suffix } = describe(text, mark);
    const person = mark.author === undefined ? {} : { creator: { type: 'Person', nickname: mark.author } };
    const software = { generator: { type: 'Software', name: `${producer.name} ${producer.version}` } };
    return {
      id: `urn:bluepencil:${escapeIri(uri)}:${escapeIri(ids[index] ?? '')}`,
      type: 'Annotation',
      motivation: mark.status === 'suggested' ? 'classifying' : 'tagging',
      ...(mark.status === 'suggested' ? software : person),
      body: bodiesOf(mark),
      target: {
        source: iriOf(uri),
        selector: [
          { type: 'TextPositionSelector', ...place(mark) },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    };
  });
}

function bodiesOf({ label, note, entity }: Mark): object[] {
  return [
    { type: 'TextualBody', purpose: 'tagging', value: label },
    ...(entity === undefined ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: entity }]),
    ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
  ];
}

function grouped(items: readonly JsonReader[], { text, textOf }: DecodeOptions) {
  const documents = new Map<string, { uri: string; text: string; spans: ForeignSpan[] }>();
  for (const item of items) {
    const target = firstOf(item.at('target'));
    const source = target.isObject ? target.at('source') : target;
    const uri = nameOf((source.isObject ? source.at('id') : source).string());
    const found: string =
      documents.get(uri)?.text ??
      textOf?.(uri) ??
      text ??
      target.fail(`names ${JSON.stringify(uri)}, whose text is needed and was not given`);
    const document = documents.get(uri) ?? { uri, text: found, spans: [] };
    documents.set(uri, document);
    document.spans.push(readSpan(item, target));
  }
  return Array.from(documents.values());
}

function readSpan(item: JsonReader, target: JsonReader): ForeignSpan {
  const selectors = listOf(target.at('selector'));
  const ofType = (type: string) => selectors.find((one) => one.maybe('type')?.value === type);
  const position = ofType('TextPositionSelector') ?? target.fail('has no TextPositionSelector');
  const quote = ofType('TextQuoteSelector')?.at('exact').string();
  const bodies = listOf(item.at('body'));
  const valueFor = (purpose: string) =>
    bodies
      .find((body) => body.isObject && body.maybe('purpose')?.value === purpose)
      ?.maybe('value')
      ?.string();
  const label = valueFor('tagging') ?? valueFor('classifying') ?? 'ANNOTATION';
  const note = valueFor('commenting');
  const entity = valueFor('identifying');
  const creator = item.maybe('creator');
  const author = creator?.isObject ? (creator.maybe('nickname') ?? creator.maybe('name'))?.string() : undefined;
  const isSuggested = item.maybe('motivation')?.value === 'classifying';
  const id = item.maybe('id')?.string();
  return {
    start: position.at('start').number(),
    end: position.at('end').number(),
    where: item.path,
    ...(quote !== undefined && { quote }),
    mark: byHuman(label, {
      ...(isSuggested ? { status: 'suggested', source: 'model' } : id === undefined ? {} : { annotation: nameIn(id) }),
      ...(author !== undefined && { author }),
      ...(note !== undefined && { note }),
      ...(entity !== undefined && { entity }),
    }),
  };
}

/** The id that we made part of a URN, or a stranger's as it is. */
function nameIn(id: string): string {
  const own = /^urn:bluepencil:[^:]*:(.+)$/.exec(id)?.[1];
  if (own === undefined) return id;
  try {
    return decodeURIComponent(own);
  } catch {
    return id;
  }
}

function listOf(value: JsonReader): readonly JsonReader[] {
  return value.isList ? value.items() : [value];
}

function firstOf(value: JsonReader): JsonReader {
  return value.isList ? (value.items()[0] ?? value.fail('is empty')) : value;
}
