import assert from 'node:assert/strict';
import { formats } from '../../../../src/core/formats/index';
import { labelSetOf } from '../../../../src/core/labels/labelSet';
import { annotated } from '../../../support/annotated';
import { conll03 } from '../../../../src/core/formats/conll03';

const color = { dark: '#ffaa88', light: '#aa3300', highContrast: '#ffbb99', highContrastLight: '#882200' };
const labels = labelSetOf([
  { id: 'VESSEL', parent: 'PRODUCT', title: 'Vessel <of any kind>', short: 'VES', color },
  { id: 'BERTH', parent: 'FAC', title: 'Berth', color },
  { id: 'SPELL', title: 'Dry spell', color },
]);
const story = annotated('The [Sea Rose|VESSEL] lay at [Long Quay|BERTH] in the [dry spell|SPELL].', 'a.txt', {
  labels,
});

/** What a format writes of the story, with the files beside it. */
function written(id: string): string {
  const encoded = formats.find((format) => format.id === id)?.encode([story]);
  return [encoded?.body, ...Object.values(encoded?.companions ?? {})].join('\n');
}

describe('labels of a project in exports', () => {
  it('are listed in brat’s configuration, in Label Studio’s interface and in the tags of data sets', () => {
    assert.match(written('brat'), /\[entities\]\nVESSEL\nBERTH\nSPELL\nPERSON\n/);
    assert.match(written('labelstudio'), /<Label value="VESSEL" background="#aa3300"\/>/);
    assert.match(written('hf'), /"B-VESSEL","I-VESSEL"/);
  });

  it('have their names, short names and colours in the report', () => {
    const report = written('html');
    assert.match(report, /\.l-VESSEL\{--c:#aa3300/);
    assert.match(report, /\.l-VESSEL\{--c:#ffaa88/);
    assert.match(report, /Vessel &lt;of any kind&gt;<\/mark> 1/);
    assert.match(report, /<span class="chip">VES<\/span>/);
    assert.match(written('markdown'), /\| Vessel &lt;of any kind\\> \| Sea Rose \|/);
  });

  it('are the element, the list and the type of what they are a kind of', () => {
    assert.match(written('tei'), /<name type="product" subtype="VESSEL"[^>]*>Sea Rose<\/name>/);
    assert.match(written('tei'), /<placeName type="facility" subtype="BERTH"/);
    assert.match(written('tei'), /<rs type="SPELL"/);
    assert.match(written('ninjs'), /"objects": \[\s*\{\s*"name": "Sea Rose"/);
    assert.match(written('conll03'), /Rose -X- -X- I-MISC\n/);
    assert.match(written('conll03'), /Quay -X- -X- I-LOC\n/);
  });

  for (const { id, offsets, decode } of formats.filter((format) => format.decode && format.id !== 'conll03'))
    it(`come back from ${id}`, () => {
      const text = offsets === 'token' ? {} : { text: story.document.text };
      const encoded = formats.find((format) => format.id === id)?.encode([story]);
      const back = decode?.(encoded?.body ?? '', { ...text, uri: 'a.txt' }).documents[0];
      assert.deepEqual(
        back?.marks.map(({ label }) => label),
        ['VESSEL', 'BERTH', 'SPELL'],
      );
    });
});

describe('a label with the name of something that every object inherits', () => {
  const odd = annotated('The [Sea Rose|constructor] lay.', 'a.txt');

  for (const format of formats)
    it(`is a label like any other in ${format.id}`, () => {
      assert.doesNotMatch(format.encode([odd]).body, /native code|undefined/);
    });

  it('comes back from CoNLL-2003', () => {
    const back = conll03.decode?.('Sea -X- -X- B-constructor\n', {}).documents[0];
    assert.equal(back?.marks[0]?.label, 'constructor');
  });
});
