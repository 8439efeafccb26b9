import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { packagedReadme } from '../../../src/build/packagedReadme';
import { withTables } from '../../../src/build/readmeTables';

interface Example {
  readonly document: { readonly text: string; readonly length: number; readonly codePoints: number };
  readonly spans: readonly Readonly<
    Record<'start' | 'end' | 'codePointStart' | 'codePointEnd', number> & { text: string }
  >[];
}

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  const example = JSON.parse(/```json\n([^]*?)```/.exec(readme)?.[1] ?? '') as Example;

  it('shows an export that the schema allows', () => {
    const schema = JSON.parse(readFileSync('media/export.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.equal(validate(example), true, JSON.stringify(validate.errors));
  });

  it('shows offsets that fit their text, in both units', () => {
    const { text, length, codePoints } = example.document;
    assert.deepEqual([text.length, Array.from(text).length], [length, codePoints]);
    for (const span of example.spans) {
      assert.equal(text.slice(span.start, span.end), span.text);
      assert.equal(Array.from(text).slice(span.codePointStart, span.codePointEnd).join(''), span.text);
    }
  });

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, file = '']) => file);
    assert.ok(links.length > 2);
    assert.deepEqual(
      links.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('says which keys hold in the review alone, and what stands behind the chord', () => {
    const keyOf = (command: string) => new RegExp(`^\\| ${command}… +\\| (.*?) +\\|$`, 'm').exec(readme)?.[1];
    assert.deepEqual(
      ['Accept Suggestions', 'Label Selection or Mention', 'Move an Edge of the Annotation'].map(keyOf),
      [
        '`alt+a shift+enter`; in the review `shift+enter`',
        '`alt+a alt+a`; `alt+a` and the key of a label',
        '`alt+a` and an arrow, with `shift`, `ctrl`, both or none',
      ],
    );
  });

  it('leads nowhere from the package but to itself', () => {
    const packaged = packagedReadme(readme);
    assert.deepEqual([...packaged.matchAll(/\]\((?!#)[^)]*\)/g)].map(String), []);
    assert.ok(packaged.includes('docs/detection.md has the whole tables') && packaged.includes('](#for-contributors)'));
  });

  it('refuses a table that nobody makes', () =>
    assert.throws(() => withTables('<!-- table nothing -->\n<!-- end -->'), /nothing/));
});
