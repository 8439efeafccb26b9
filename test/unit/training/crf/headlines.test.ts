import assert from 'node:assert/strict';
import { headlineCopies } from '../../../../src/training/crf/headlines';

describe('headlineCopies', () => {
  const article = (text: string) => ({ id: 'a', text, spans: [{ start: 10, end: 15, label: 'GPE' }] });

  it('writes the headline in capitals or with every word capitalised, its spans where they were', () => {
    const record = article('Snow stops Fenia on its way to school\n\nThe road was closed.');
    const [capitals, words] = headlineCopies([record, record]);
    assert.equal(capitals?.text, 'SNOW STOPS FENIA ON ITS WAY TO SCHOOL');
    assert.equal(words?.text, 'Snow Stops Fenia on Its Way to School');
    assert.deepEqual(words.spans, [{ start: 10, end: 15, label: 'GPE' }]);
  });

  it('makes no headline of a sentence', () => {
    assert.deepEqual(
      headlineCopies([article('Snow stops Fenia today.\n\nThe road was closed.'), article('A record')]),
      [],
    );
  });
});
