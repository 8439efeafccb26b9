import assert from 'node:assert/strict';
import { formats } from '../../../../src/core/formats/index';
import { recognize } from '../../../../src/core/formats/recognize';
import { rich, torture } from '../../../support/torture';

const ids = (body: string) => recognize(body).map(({ id }) => id);

describe('recognize', () => {
  for (const format of formats) {
    if (!format.decode) continue;
    it(`knows ${format.title} by what the file says`, () => {
      const documents = format.holds === 'one' ? [[rich]] : [[rich], [rich, ...torture]];
      for (const one of documents) {
        const { body } = format.encode(one);
        assert.equal(ids(body)[0], format.id);
        assert.equal(ids(`\ufeff${body}`)[0], format.id);
      }
    });
  }

  it('knows the files of others, which have more or less than ours', () => {
    const files: readonly (readonly [body: string, id: string])[] = [
      ['{"text":"Ana spoke.","labels":[[0,3,"PER"]]}\n', 'doccano'],
      ['{"id":7,"text":"Ana spoke.","label":[]}\n', 'doccano'],
      [
        '{"text":"Ana spoke.","entities":[{"id":1,"label":"PER","start_offset":0,"end_offset":3}],"relations":[]}',
        'doccano',
      ],
      ['{"text":"Ana spoke.","ents":[{"start":0,"end":3,"label":"PER"}]}', 'spacy'],
      ['{"text":"Ana spoke.","spans":[{"start":0,"end":3,"label":"PER"}],"_input_hash":1}', 'prodigy'],
      ['[{"id":1,"data":{"text":"Ana spoke."},"annotations":[]}]', 'labelstudio'],
      ['Ana NNP B-NP B-PER\nspoke VBD O O\n', 'conll03'],
      ['Ana\tS-PER\nspoke\tO\n', 'bioes'],
      ['Ana\tB-person\nspoke\tO\n', 'iob2'],
    ];
    assert.deepEqual(
      files.map(([body]) => ids(body)[0]),
      files.map(([, id]) => id),
    );
  });

  it('knows nothing in prose, in nothing and in the data of others', () => {
    for (const body of ['', 'O say can you see.\nThe ship left Oslo.\n', '{"name":"x"}', 'a,b\n1,2\n', '<p>Ana</p>'])
      assert.deepEqual(ids(body), [], body);
  });
});
