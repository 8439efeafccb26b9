import { partsOf, type PartKind } from '../article/parts';
import { blocksOf } from '../text/blocks';
import { tokensOf } from '../text/tokens';
import { standardLabels } from '../labels/labelSet';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { lossesOf, spoken } from './losses';
import { escapeIri } from './names';
import { own } from '../util/own';

/** Where ninjs keeps the entities of a label. Figures and dates have no place there. */
const listOf: Readonly<Record<string, 'people' | 'organisations' | 'places' | 'events' | 'objects' | 'subjects'>> = {
  PERSON: 'people',
  ORG: 'organisations',
  GPE: 'places',
  LOC: 'places',
  FAC: 'places',
  EVENT: 'events',
  PRODUCT: 'objects',
  WORK_OF_ART: 'objects',
  NORP: 'subjects',
  LAW: 'subjects',
  LANGUAGE: 'subjects',
};

/**
 * A news item in ninjs 3.0 (IPTC News in JSON) of one document: headline and body, whom and what it names once each, and who
 * is quoted as `infoSources`. ninjs has no offsets: where the names stand is left out.
 */
export const ninjs: Format = {
  id: 'ninjs',
  title: 'IPTC ninjs 3.0',
  extension: '.ninjs.json',
  holds: 'one',
  offsets: 'none',
  carries: ['overlaps', 'entities', 'date'],
  stream: 'none',
  specification: 'iptc.org/standards/ninjs',
  encode(documents) {
    const losses: Loss[] = lossesOf(ninjs, documents);
    return {
      body: documents.map((document) => `${JSON.stringify(itemOf(document, losses), undefined, 2)}\n`).join(''),
      losses,
    };
  },
};

function itemOf(annotated: AnnotatedDocument, losses: Loss[]): object {
  checkSpans(annotated);
  const { document, date } = annotated;
  const { uri, text } = document;
  const parts = partsOf(Array.from(blocksOf(text)));
  const textOf = (kind: PartKind) => {
    const part = parts.find((one) => one.kind === kind);
    return part && text.slice(part.start, part.end);
  };
  const headline = textOf('headline');
  const byline = textOf('byline');
  const lists = namesIn(annotated, losses);
  return {
    uri: `urn:bluepencil:${escapeIri(uri)}`,
    standard: { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' },
    type: 'text',
    ...(date && { contentCreated: `${date.iso}T00:00:00Z` }),
    ...(headline !== undefined && { headlines: [{ value: headline }] }),
    ...(byline !== undefined && { by: byline }),
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: text.length,
        wordCount: tokensOf(text).length,
        value: text,
      },
    ],
    ...Object.fromEntries(Array.from(lists)),
    ...sourcesOf(annotated),
  };
}

/** Every entity once, and every name that belongs to none. */
function namesIn(
  { document, marks, entities, labels = standardLabels }: AnnotatedDocument,
  losses: Loss[],
): Map<string, object[]> {
  const lists = new Map<string, object[]>();
  const byId = new Map(entities.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let figures = 0;
  for (const { start, end, label, entity } of spoken(marks)) {
    const list = own(listOf, labels.rootOf(label) ?? label);
    const known = entity === undefined ? undefined : byId.get(entity);
    const name = known?.name ?? document.text.slice(start, end);
    if (!list) figures++;
    if (!list || seen.has(`${list} ${name}`)) continue;
    seen.add(`${list} ${name}`);
    const literal = entity === undefined ? {} : { literal: entity };
    const named = lists.get(list) ?? [];
    lists.set(list, named);
    named.push({ name, rel: 'mentions', ...literal });
  }
  if (figures > 0)
    losses.push({ uri: document.uri, message: `${figures} figures, dates and other spans have no place in ninjs.` });
  if (seen.size > 0)
    losses.push({ uri: document.uri, message: 'Where the names stand is left out: ninjs has no offsets.' });
  return lists;
}

function sourcesOf({ quotations }: AnnotatedDocument): object {
  const names = Array.from(new Set(quotations.flatMap(({ source }) => (source ? [source.name] : []))));
  return names.length === 0 ? {} : { infoSources: names.map((name) => ({ name, literal: name })) };
}
