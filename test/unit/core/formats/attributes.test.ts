import assert from 'node:assert/strict';
import { brat } from '../../../../src/core/formats/brat';
import { casjson } from '../../../../src/core/formats/casjson';
import { type AnnotatedDocument, type Loss } from '../../../../src/core/formats/format';
import { formats } from '../../../../src/core/formats/index';
import { labelstudio } from '../../../../src/core/formats/labelstudio';
import { xmi } from '../../../../src/core/formats/xmi';
import { labelSetOf } from '../../../../src/core/labels/labelSet';
import { type AttributeRow } from '../../../../src/core/project/projectFile';
import { annotated } from '../../../support/annotated';

const declared: readonly AttributeRow[] = [
  { name: 'role', values: ['victim', 'witness'], labels: ['PERSON'] },
  { name: 'topics', values: ['sea', 'rescue'], isMultiple: true },
  { name: 'remark' },
];

/** Of a project with a kind of person of its own. */
const plain: AnnotatedDocument = {
  ...annotated('[Ana Lemos|PERSON] and [Sven|SKIPPER] left [Oslo|GPE].', 'a.txt', {
    labels: labelSetOf([{ id: 'SKIPPER', parent: 'PERSON' }]),
  }),
  attributes: declared,
};

type Attributes = NonNullable<AnnotatedDocument['marks'][number]['attributes']>;

/** The document with attributes for its marks, in their order. */
function said(...attributes: readonly (Attributes | undefined)[]): AnnotatedDocument {
  const marks = plain.marks.map((mark, index) => {
    const own = attributes[index];
    return own ? { ...mark, attributes: own } : mark;
  });
  return { ...plain, marks };
}

/** Losses that concern a place. */
const placed = (losses: readonly Loss[]) =>
  losses.flatMap(({ start, message }) => (start === undefined ? [] : [[start, message]]));

const used = said({ role: 'witness', topics: ['sea', 'rescue <1>'] }, { role: 'owner' }, { remark: 'a "port" & more' });

describe('attributes that a project declares', () => {
  it('are in brat’s configuration with their values and labels, whether they occur or not', () => {
    const configuration = (document: AnnotatedDocument) =>
      brat.encode([document]).companions?.['annotation.conf'] ?? '';
    assert.ok(
      configuration(plain).endsWith(
        '[attributes]\nrole\tArg:SKIPPER|PERSON, Value:victim|witness\ntopics\tArg:<ENTITY>, Value:sea|rescue\nremark\tArg:<ENTITY>\n',
      ),
    );
    assert.match(configuration(used), /\nrole\tArg:SKIPPER\|PERSON, Value:victim\|witness\|owner\n/);
    assert.match(
      configuration(said(undefined, undefined, { role: 'victim' })),
      /\nrole\tArg:SKIPPER\|PERSON\|GPE, Value:/,
    );
  });

  it('are choices of Label Studio’s interface, for their labels only', () => {
    const page = labelstudio.encode([plain]).companions?.['labelstudio.xml'] ?? '';
    assert.match(
      page,
      /<Choices name="role" toName="text" perRegion="true" choice="single" whenTagName="label" whenLabelValue="SKIPPER,PERSON">\s+<Choice value="victim"\/>\s+<Choice value="witness"\/>/,
    );
    assert.match(page, /<Choices name="topics" toName="text" perRegion="true" choice="multiple">/);
    assert.doesNotMatch(page, /remark/);
  });

  it('are features of the type of names in UIMA CAS', () => {
    const { '%TYPES': types } = JSON.parse(casjson.encode([plain]).body) as {
      '%TYPES': Record<string, Record<string, { '%RANGE': string }>>;
    };
    const [names] = Object.values(types);
    assert.deepEqual(
      ['role', 'topics', 'remark'].map((name) => names?.[name]?.['%RANGE']),
      ['uima.cas.String', 'uima.cas.String[]', 'uima.cas.String'],
    );
    assert.match(
      xmi.encode([plain]).companions?.['TypeSystem.xml'] ?? '',
      /<name>topics<\/name><description\/><rangeTypeName>uima.cas.StringArray</,
    );
  });
});

describe('attributes of annotations', () => {
  for (const format of formats.filter(({ id, carries }) => carries.includes('attributes') && id !== 'brat'))
    it(`come back from ${format.id}, several values and odd signs included`, () => {
      const { body } = format.encode([used]);
      const back = format.decode?.(body, { text: used.document.text, uri: 'a.txt' }).documents[0];
      assert.deepEqual(
        back?.marks.map(({ attributes }) => attributes),
        used.marks.map(({ attributes }) => attributes),
      );
      assert.equal(format.encode([{ ...used, ...back }]).body, body);
    });

  it('come back from brat but for what it has no place for, which is said', () => {
    const { body, losses } = brat.encode([used]);
    const back = brat.decode?.(body, { text: used.document.text }).documents[0];
    assert.deepEqual(
      back?.marks.map(({ attributes }) => attributes),
      [{ role: 'witness' }, { role: 'owner' }, undefined],
    );
    assert.deepEqual(placed(losses), [
      [0, 'The attribute topics holds what brat cannot.'],
      [24, 'The attribute remark holds what brat cannot.'],
    ]);
  });

  for (const format of [casjson, xmi])
    it(`whose names ${format.id} cannot have are said to be left out`, () => {
      const odd = said({ 'first seen': '1999', begin: '0', role: 'witness' });
      const { body, losses } = format.encode([odd]);
      assert.deepEqual(placed(losses), [
        [0, 'The attribute first seen is left out: it cannot be the name of a feature.'],
        [0, 'The attribute begin is left out: it cannot be the name of a feature.'],
      ]);
      const back = format.decode?.(body, {}).documents[0];
      assert.deepEqual(back?.marks[0]?.attributes, { role: 'witness' });
    });
});
