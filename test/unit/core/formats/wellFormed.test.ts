import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { formats } from '../../../../src/core/formats/index';
import { rich, torture } from '../../../support/torture';

/** Throws where a document is not well-formed by XML 1.0 with namespaces; how many elements it has. */
function elementsIn(document: string): number {
  const parser = new SaxesParser({ xmlns: true });
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    count++;
  });
  parser.write(document).close();
  return count;
}

describe('XML that is written', () => {
  for (const { id, title, extension, encode } of formats) {
    const { companions = {} } = encode([rich]);
    const files = Object.keys(companions).filter((name) => name.endsWith('.xml'));
    const isXml = ['xmi', 'tei', 'timex3'].includes(id);
    if (!isXml && files.length === 0) continue;
    it(`is well-formed: ${title} (${extension})`, () => {
      for (const document of [rich, ...torture]) {
        const encoded = encode([document]);
        if (isXml) assert.ok(elementsIn(encoded.body) > 1, document.document.uri);
        for (const name of files) assert.ok(elementsIn(encoded.companions?.[name] ?? '') > 1, name);
      }
    });
  }

  it('is read by a parser that bites', () => {
    for (const broken of ['<a>', '<a b=c/>', '<x:a/>', '<a>\u0000</a>', '<a/>&amp;'])
      assert.throws(() => elementsIn(broken), broken);
  });
});
