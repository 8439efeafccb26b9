import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { w3c } from '../../../../src/core/formats/w3c';
import { annotated, human } from '../../../support/annotated';
import { rich, torture } from '../../../support/torture';

/** Of the context http://www.w3.org/ns/anno.jsonld (W3C Recommendation, 23 February 2017), the terms that the export uses. */
const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const foaf = 'http://xmlns.com/foaf/0.1/';
const number = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
const context = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'TextPositionSelector', 'TextQuoteSelector'].map((term) => [term, oa + term]),
  ),
  ...Object.fromEntries(['tagging', 'classifying', 'identifying', 'commenting'].map((term) => [term, oa + term])),
  ...Object.fromEntries(['exact', 'prefix', 'suffix'].map((term) => [term, oa + term])),
  AnnotationPage: `${as}OrderedCollectionPage`,
  Software: `${as}Application`,
  Person: `${foaf}Person`,
  items: { '@type': '@id', '@id': `${as}items`, '@container': '@list' },
  body: { '@type': '@id', '@id': `${oa}hasBody` },
  target: { '@type': '@id', '@id': `${oa}hasTarget` },
  source: { '@type': '@id', '@id': `${oa}hasSource` },
  selector: { '@type': '@id', '@id': `${oa}hasSelector` },
  motivation: { '@type': '@vocab', '@id': `${oa}motivatedBy` },
  purpose: { '@type': '@vocab', '@id': `${oa}hasPurpose` },
  creator: { '@type': '@id', '@id': 'http://purl.org/dc/terms/creator' },
  generator: { '@type': '@id', '@id': `${as}generator` },
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  name: `${foaf}name`,
  nickname: `${foaf}nick`,
  start: { '@id': `${oa}start`, '@type': number },
  end: { '@id': `${oa}end`, '@type': number },
};

/** Expands a file; `safe` makes every member that the context does not know an error. */
async function expanded(body: string): Promise<readonly Record<string, unknown>[]> {
  const documentLoader = (url: string) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': context } });
  };
  const options = { documentLoader, safe: true, base: 'https://example.org/' };
  return await jsonld.expand(JSON.parse(body) as jsonld.JsonLdDocument, options as jsonld.Options.Expand);
}

describe('W3C Web Annotation', () => {
  it('uses no term that the context does not have', async () => {
    for (const documents of [[rich], torture.slice(0, -1)]) await expanded(w3c.encode(documents).body);
  });

  it('says in RDF what it means: selectors, bodies, motivations, people and software', async () => {
    const [page] = await expanded(w3c.encode([rich]).body);
    const text = JSON.stringify(page);
    for (const iri of [`${oa}hasSelector`, `${oa}tagging`, `${oa}classifying`, `${foaf}Person`, `${as}Application`])
      assert.ok(text.includes(iri), iri);
    assert.ok(text.includes(`"${oa}start":[{"@type":"${number}","@value":0}]`));
  });

  it('notices a term that is not in the context', async () => {
    const file = w3c.encode([rich]).body.replace('"motivation"', '"motive"');
    await assert.rejects(expanded(file), /Safe mode/);
  });

  it('names documents by IRIs, and reads their names back', () => {
    const marks = [human({ start: 0, end: 4, label: 'GPE' })];
    for (const uri of ['day one/ä 100%.txt', 'https://example.org/a%20b?c=d', 'a:b c', 'plain.txt']) {
      const document = annotated('Oslo.', uri, { marks });
      const { body } = w3c.encode([document]);
      const source = /"source":"([^"]*)"/.exec(body)?.[1] ?? '';
      assert.ok(URL.canParse(source, 'https://example.org/') && !/[\s<>"{}|\\^`]/.test(source), source);
      assert.equal(w3c.decode?.(body, { text: 'Oslo.' }).documents[0]?.document.uri, uri);
    }
  });
});
