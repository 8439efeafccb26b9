import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { type AnnotatedDocument } from '../../../../src/core/formats/format';
import { json } from '../../../../src/core/formats/json';
import { producer } from '../../../../src/core/version';
import { annotated, human } from '../../../support/annotated';
import { rich, torture } from '../../../support/torture';

const schema = JSON.parse(readFileSync('media/export.schema.json', 'utf8')) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

interface Exported {
  document: { sha256: string; length: number; codePoints: number; eol: string; bom: boolean; text: string };
  spans: {
    id: string;
    start: number;
    end: number;
    codePointStart: number;
    codePointEnd: number;
    text: string;
    prefix: string;
    suffix: string;
  }[];
}

function exported(document: AnnotatedDocument): Exported {
  return JSON.parse(json.encode([document]).body) as Exported;
}

describe('Blue Pencil JSON', () => {
  it('keeps to its schema', () => {
    for (const documents of [[rich], [], [rich, ...torture.slice(0, -1)]]) {
      const isValid = validate(JSON.parse(json.encode(documents).body));
      assert.ok(isValid, JSON.stringify(validate.errors));
    }
  });

  it('has a schema that bites', () => {
    const file = JSON.parse(json.encode([rich]).body) as Record<string, unknown>;
    assert.equal(validate({ ...file, offsetUnit: 'byte' }), false);
    assert.equal(validate({ ...file, surprise: 1 }), false);
    assert.equal(validate({ ...file, spans: [{ start: 0 }] }), false);
  });

  it('names the version of package.json', () => {
    const { version, displayName } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
    assert.deepEqual(producer, { name: displayName, version });
  });

  it('says what the text is like', () => {
    const of = (text: string, hasBom = false) => {
      const { sha256, ...facts } = exported(annotated(text, 'a.txt', { hasBom })).document;
      assert.equal(sha256, createHash('sha256').update(text, 'utf8').digest('hex'));
      return [facts.length, facts.codePoints, facts.eol, facts.bom];
    };
    assert.deepEqual(of('👍'), [2, 1, 'none', false]);
    assert.deepEqual(of('a\nb'), [3, 3, 'lf', false]);
    assert.deepEqual(of('a\r\nb', true), [4, 4, 'crlf', true]);
    assert.deepEqual(of('a\rb'), [3, 3, 'cr', false]);
    assert.deepEqual(of('a\nb\r\n'), [5, 5, 'mixed', false]);
    assert.deepEqual(of('\ud83d x'), [3, 3, 'none', false]);
  });

  it('gives every span its words in both units, so that Python and JavaScript read the same', () => {
    for (const document of [rich, ...torture]) {
      const { text } = document.document;
      const points = Array.from(text);
      for (const span of exported(document).spans) {
        assert.equal(text.slice(span.start, span.end), span.text);
        assert.equal(points.slice(span.codePointStart, span.codePointEnd).join(''), span.text);
        assert.ok(text.startsWith(span.prefix + span.text + span.suffix, span.start - span.prefix.length));
      }
    }
  });

  it('never cuts a character in half in the context', () => {
    const text = `a${'👍'.repeat(20)}Oslo${'👍'.repeat(20)}`;
    const [span] = exported({ ...annotated(text), marks: [human({ start: 41, end: 45, label: 'GPE' })] }).spans;
    assert.deepEqual([span?.text, span?.prefix, span?.suffix], ['Oslo', '👍'.repeat(16), '👍'.repeat(16)]);
    const [odd] = exported({ ...annotated(`x${text}`), marks: [human({ start: 43, end: 46, label: 'GPE' })] }).spans;
    assert.doesNotMatch(`${odd?.prefix} ${odd?.suffix}`, /\p{Surrogate}/u);
  });

  it('writes one span a line', () => {
    const lines = json
      .encode([rich])
      .body.split('\n')
      .filter((line) => line.includes('"codePointStart"'));
    assert.equal(lines.length, rich.marks.length + rich.quotations.length);
  });

  it('gives all spans of a document different ids', () => {
    const twice = annotated('Oslo', 'a.txt', { marks: [1, 2].map(() => human({ start: 0, end: 4, label: 'GPE' })) });
    assert.deepEqual(
      exported(twice).spans.map(({ id }) => id),
      ['GPE.0.4', 'GPE.0.4.2'],
    );
  });

  it('carries everything through export and import', () => {
    const body = json.encode([rich, ...torture]).body;
    const { documents } = json.decode!(body, {});
    assert.deepEqual(documents[0], rich);
    assert.deepEqual(
      documents.map(({ document }) => document),
      [rich, ...torture].map(({ document }) => document),
    );
  });

  it('says where a file is wrong', () => {
    const body = json.encode([annotated('[Oslo|GPE] and [Porto|GPE]')]).body;
    const message = (broken: string) => {
      try {
        json.decode!(broken, {});
      } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : '';
      }
      return 'nothing';
    };
    assert.match(
      message(body.replace('"end": 4', '"end": 4').replace('"start":9', '"start":10')),
      /FormatError: spans\[1\] says "Porto", but 10 to 14/,
    );
    assert.match(message(body.replace('"label":"GPE"', '"label":7')), /spans\[0\]\.label should be a string/);
    assert.match(message(body.replace('Oslo and', 'Oslo und')), /document\.sha256 is not the hash/);
    assert.match(message(body.replace('"version": 1', '"version": 2')), /version 2/);
    assert.match(message(body.slice(0, -20)), /FormatError: line \d+: this is not JSON/);
    assert.match(message('{}'), /not marked/);
    assert.match(message('[[]]'), /\[0\] should be an object|not marked/);
  });

  it('reads or refuses any mutilated file, and never fails otherwise', () => {
    const body = json.encode([rich]).body;
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(30), fc.string(), (at, length, insert) => {
        try {
          json.decode!(body.slice(0, at) + insert + body.slice(at + length), {});
        } catch (error) {
          assert.equal(error instanceof Error && error.name, 'FormatError');
        }
      }),
    );
  });
});
