import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { ninjs } from '../../../../src/core/formats/ninjs';
import { annotated } from '../../../support/annotated';
import { rich, torture } from '../../../support/torture';

const text = { type: 'string' };
const listOf = (properties: object, required: readonly string[] = []) => ({
  type: 'array',
  items: { type: 'object', properties, required, additionalProperties: false },
});
const concept = listOf({ name: text, rel: text, uri: text, literal: text });
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' };

/** Of IPTC's schema of ninjs 3.0, the properties that the export uses, with the names and types that it has there; it allows no others. */
const schema = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  properties: {
    uri,
    standard: { type: 'object', additionalProperties: false, properties: { name: text, version: text, schema: uri } },
    type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
    contentCreated: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    headlines: listOf({ role: text, contentType: text, value: text }, ['value']),
    by: text,
    bodies: listOf(
      { role: text, contentType: text, charCount: { type: 'integer' }, wordCount: { type: 'integer' }, value: text },
      ['value'],
    ),
    people: concept,
    organisations: concept,
    places: concept,
    events: concept,
    objects: concept,
    subjects: concept,
    infoSources: listOf({ name: text, role: text, uri: text, literal: text }),
  },
};

describe('ninjs', () => {
  const validate = new Ajv().compile(schema);

  it('keeps to the schema of ninjs 3.0', () => {
    for (const document of [rich, ...torture.slice(0, -1)]) {
      assert.ok(validate(JSON.parse(ninjs.encode([document]).body)), JSON.stringify(validate.errors));
    }
  });

  it('names everybody once, by the fullest form', () => {
    const document = annotated(
      '[Ana Lemos|PERSON] met [Sven|PERSON] in [Oslo|GPE]. [Lemos|PERSON] left [Oslo|GPE].',
      'a',
      {
        entities: [{ id: 'p1', label: 'PERSON', name: 'Ana Lemos' }],
      },
    );
    const marks = document.marks.map((mark, index) => (index === 0 || index === 3 ? { ...mark, entity: 'p1' } : mark));
    const item = JSON.parse(ninjs.encode([{ ...document, marks }]).body) as Record<string, { name: string }[]>;
    assert.deepEqual(
      item['people']?.map(({ name }) => name),
      ['Ana Lemos', 'Sven'],
    );
    assert.deepEqual(
      item['places']?.map(({ name }) => name),
      ['Oslo'],
    );
  });
});
