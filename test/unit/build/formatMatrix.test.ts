import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkedWith, formatMatrix, withGenerated } from '../../../src/build/formatMatrix';
import { formats } from '../../../src/core/formats/index';

/** Cells without the white space that makes columns line up. */
const plain = (markdown: string) => markdown.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');

describe('docs/formats.md', () => {
  it('follows from the list of formats', () => {
    const document = readFileSync('docs/formats.md', 'utf8');
    assert.equal(plain(document), plain(withGenerated(document, 'npm run docs', formatMatrix(formats))));
  });

  it('says of every format what it was checked with, and of no other', () => {
    assert.deepEqual(Object.keys(checkedWith).sort(), formats.map(({ id }) => id).sort());
  });

  it('notices a document without a place for the tables', () => {
    assert.throws(() => withGenerated('# Formats', 'npm run docs', ''), /no part between/);
  });
});
