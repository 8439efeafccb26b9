import assert from 'node:assert/strict';
import { parseSidecar } from '../../../../src/core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../../../src/core/annotate/sidecar';
import { SidecarError } from '../../../../src/core/annotate/sidecarError';
import { CorpusSidecar } from '../../../../src/core/corpus/corpusSidecar';
import { annotate, spanOf } from '../../../support/annotations';

const text = 'Ana Lemos met Sven Aalto in Cork.';
const about = (...words: readonly string[]) => ({
  text: fingerprint(text),
  annotations: words.map((one) => annotate(text, spanOf(text, one))),
});

describe('CorpusSidecar', () => {
  const first = new CorpusSidecar(undefined).with('b "1"', 7, about('Ana Lemos', 'Cork'));
  const both = new CorpusSidecar(first).with(3, 3, about('Sven Aalto'));

  it('has a line for each annotation with the record in front, in the order of the corpus', () => {
    const [header = '', ...lines] = both.trimEnd().split('\n');
    assert.equal(header, '{"format":"bluepencil-corpus-annotations","version":1}');
    const begins = [
      '3,"line":3,"text"',
      '3,"id":"a14"',
      '"b \\"1\\"","line":7,"text"',
      '"b \\"1\\"","id":"a0"',
      '"b \\"1\\"","id":"a28"',
    ];
    assert.equal(lines.length, begins.length);
    for (const [at, begin] of begins.entries()) assert.ok(lines[at]?.startsWith(`{"record":${begin}`), lines[at]);
    assert.deepEqual(new CorpusSidecar(both).keys, [3, 'b "1"']);
  });

  it('gives back what was put in, byte for byte', () => {
    assert.equal(new CorpusSidecar(both).of('b "1"'), serializeSidecar(about('Ana Lemos', 'Cork')));
    assert.equal(new CorpusSidecar(both).of(3), serializeSidecar(about('Sven Aalto')));
    assert.equal(new CorpusSidecar(both).of('3'), undefined);
    assert.equal(new CorpusSidecar(both).with(3, 3, about('Sven Aalto')), both);
  });

  it('forgets a record without annotations', () => {
    assert.equal(new CorpusSidecar(both).with(3, 3, about()), first);
  });

  it('leaves the lines of other records as they are, whatever is in them', () => {
    const strange = first.replace('"label":"PERSON"', '"later":[1.0],"label":"PERSON"');
    assert.ok(new CorpusSidecar(strange).with(3, 3, about('Cork')).includes('"later":[1.0],'));
  });

  it('takes lines that git put together', () => {
    const lines = first.trimEnd().split('\n');
    const other = new CorpusSidecar(undefined).with('b "1"', 7, {
      text: fingerprint('x'),
      annotations: about('Sven Aalto').annotations,
    });
    const union = `${[...lines, ...other.trimEnd().split('\n').slice(1)].join('\n')}\n`;
    const { text: neither, annotations } = parseSidecar(new CorpusSidecar(union).of('b "1"') ?? '');
    assert.equal(neither, undefined);
    assert.deepEqual(
      annotations.map(({ target }) => target.exact),
      ['Ana Lemos', 'Sven Aalto', 'Cork'],
    );
  });

  it('names the line of the file where an annotation is broken', () => {
    const [start, ...rows] = first.trimEnd().split('\n');
    const damage = (row: number, change: (line: string) => string) =>
      new CorpusSidecar([start, ...rows.map((line, at) => (at + 2 === row ? change(line) : line))].join('\n'));
    const failures = [
      [damage(4, (line) => line.replace('"label":', '"label"')), 4],
      [damage(4, (line) => line.replace('"status":"added"', '"status":"odd"')), 4],
      [damage(2, (line) => line.replace('"length":', '"size":')), 2],
    ] as const;
    for (const [sidecar, line] of failures)
      assert.throws(
        () => sidecar.of('b "1"'),
        (error: unknown) => error instanceof SidecarError && error.kind === 'broken' && error.line === line,
      );
  });

  it('refuses conflict markers, later versions and other files, with the line', () => {
    const refusals = [
      [`${first}<<<<<<< ours\n`, 'conflict', 5],
      [first.replace('"version":1', '"version":9'), 'newer', 1],
      ['{"a":1}\n', 'broken', 1],
      [`${first}not a line\n`, 'broken', 5],
    ] as const;
    for (const [body, kind, line] of refusals)
      assert.throws(
        () => new CorpusSidecar(body),
        (error: unknown) => error instanceof SidecarError && error.kind === kind && error.line === line,
        body,
      );
  });
});
