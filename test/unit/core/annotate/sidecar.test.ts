import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { type Annotation } from '../../../../src/core/annotate/annotation';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import {
  compareAnnotations,
  fingerprint,
  isOf,
  serializeSidecar,
  type Sidecar,
} from '../../../../src/core/annotate/sidecar';
import { SidecarError } from '../../../../src/core/annotate/sidecarError';
import { annotate, spanOf } from '../../../support/annotations';
import { sidecars } from '../../../support/arbitraries';

const text = 'Mayor Orla Fenwick of Port Selby met the harbour board on Tuesday.';
const orla = annotate(text, spanOf(text, 'Orla Fenwick'), { id: 'k2' });
const selby = annotate(text, spanOf(text, 'Port Selby'), { id: 'k1', label: 'GPE', note: 'Where the “ferry” lands' });

function refusal(body: string): Pick<SidecarError, 'kind' | 'line' | 'message'> {
  try {
    parseSidecar(body);
  } catch (error) {
    if (error instanceof SidecarError) return { kind: error.kind, line: error.line, message: error.message };
  }
  throw new Error('it was read');
}

function bodyWith(line: object): string {
  return serializeSidecar({ annotations: [orla] }).replace('null\n]', `${JSON.stringify(line)},\nnull\n]`);
}

describe('the sidecar', () => {
  it('holds one annotation a line, by position, and every such line ends in a comma', () => {
    const lines = serializeSidecar({ text: fingerprint(text), annotations: [selby, orla] }).split('\n');
    assert.deepEqual(
      lines.map((line) => /^\{"id":"(\w+)".*\},$/.exec(line)?.[1] ?? line.slice(0, 16)),
      [
        '{',
        '"format": "bluep',
        '"version": 1,',
        '"text": {"sha256',
        '"annotations": [',
        'k2',
        'k1',
        'null',
        ']',
        '}',
        '',
      ],
    );
  });

  it('is the same after reading and writing, to the byte and to the field', () => {
    fc.assert(
      fc.property(sidecars, (sidecar) => {
        const body = serializeSidecar(sidecar);
        const read = parseSidecar(body);
        assert.equal(serializeSidecar(read), body);
        assert.deepEqual(read, { ...sidecar, annotations: [...sidecar.annotations].sort(compareAnnotations) });
      }),
    );
  });

  it('keeps to its published schema', () => {
    const schema = JSON.parse(readFileSync('media/annotations.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    fc.assert(
      fc.property(sidecars, (sidecar) => {
        assert.ok(validate(JSON.parse(serializeSidecar(sidecar))), JSON.stringify(validate.errors));
      }),
    );
    assert.equal(validate({ format: 'bluepencil-annotations', version: 1, annotations: [{ id: 'x' }] }), false);
  });

  it('keeps fields and labels that it does not know', () => {
    const strange = { ...selby, label: 'SHIP', rest: { colour: 'red', seen: [1, { by: null }] } };
    const sidecar: Sidecar = { annotations: [strange], rest: { desk: 'foreign' } };
    assert.deepEqual(parseSidecar(serializeSidecar(sidecar)), sidecar);
  });

  it('is read whatever a formatter or a Windows checkout made of it', () => {
    const sidecar: Sidecar = { text: fingerprint(text), annotations: [orla, selby] };
    const body = serializeSidecar(sidecar);
    const others = [JSON.stringify(JSON.parse(body), null, 2), body.replace(/\n/g, '\r\n'), `\ufeff${body}`];
    for (const other of others) assert.deepEqual(parseSidecar(other), sidecar);
  });

  it('tells by its fingerprint whether it belongs to a text', () => {
    const sidecar: Sidecar = { text: fingerprint(text), annotations: [] };
    assert.deepEqual(
      [isOf(sidecar, text), isOf(sidecar, `${text} `), isOf({ annotations: [] }, text)],
      [true, false, false],
    );
    assert.equal(fingerprint('abc').sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('drops a line that stands twice and keeps two versions of one annotation as disputed', () => {
    const other: Annotation = { ...orla, label: 'ORG' };
    const lines = [orla, orla, other].map((one) => serializeSidecar({ annotations: [one] }).split('\n')[4]);
    const body = serializeSidecar({ annotations: [] }).replace('null', `${lines.join('\n')}\nnull`);
    const read = parseSidecar(body).annotations.map(({ id, label, dispute }) => [id, label, dispute?.with]);
    assert.deepEqual(read.sort(), [
      ['k2', 'ORG', 'k2-2'],
      ['k2-2', 'PERSON', 'k2'],
    ]);
  });
});

describe('a sidecar that cannot be read', () => {
  it('is refused when newer, naming the version and the line', () => {
    const body = serializeSidecar({ annotations: [] }).replace('"version": 1', '"version": 7');
    assert.deepEqual(refusal(body), {
      kind: 'newer',
      line: 3,
      message: 'Line 3: the file has version 7 and this program reads versions up to 1; update it to read the file.',
    });
  });

  it('is refused while git’s conflict markers stand in it', () => {
    const body = serializeSidecar({ annotations: [orla] }).replace(
      '"annotations": [',
      '"annotations": [\n<<<<<<< ours',
    );
    assert.deepEqual([refusal(body).kind, refusal(body).line], ['conflict', 5]);
  });

  it('names the line where it stops being JSON', () => {
    const body = serializeSidecar({ annotations: [orla, selby] }).replace(
      '"status":"added","start":22',
      '"status""added"',
    );
    assert.deepEqual(refusal(body), { kind: 'broken', line: 6, message: 'Line 6: this is not valid JSON.' });
    assert.equal(refusal('').message, 'Line 1: the file is empty.');
    assert.equal(refusal('[]').message, 'Line 1: the file must hold one JSON object.');
    assert.equal(refusal('{"version": 1}').kind, 'broken');
  });

  it('names the line and the field that is wrong', () => {
    const line = {
      id: 'x',
      label: 'ORG',
      status: 'added',
      start: 3,
      end: 9,
      exact: 'or Orl',
      createdAt: '2026-03-01T09:00:00Z',
    };
    assert.equal(parseSidecar(bodyWith(line)).annotations.length, 2);
    const wrong: readonly (readonly [object, string])[] = [
      [{ status: 'maybe' }, '“status” of an annotation must be “added”, “accepted” or “rejected”'],
      [{ start: 9 }, '“end” must lie beyond “start”'],
      [{ start: -1 }, '“start” of an annotation must be a whole number from 0'],
      [{ createdAt: 'yesterday' }, '“createdAt” of an annotation must be a date and time (ISO 8601)'],
      [{ note: 5 }, '“note” of an annotation must be a text'],
      [
        { attributes: { sure: { very: true } } },
        '“attributes” of an annotation must be an object of texts, numbers, true, false or lists of texts',
      ],
      [{ machine: {} }, '“machine” of an annotation must be an object with “label”, “score” and “source”'],
    ];
    for (const [field, cause] of wrong)
      assert.equal(refusal(bodyWith({ ...line, ...field })).message, `Line 6: ${cause}.`);
  });
});
