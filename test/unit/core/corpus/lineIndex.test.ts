import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Bytes, LineIndex } from '../../../../src/core/corpus/lineIndex';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A file in memory that remembers the largest piece that was asked of it. */
class Memory implements Bytes {
  readonly size: number;
  largest = 0;

  constructor(readonly bytes: Uint8Array) {
    this.size = bytes.length;
  }

  read(start: number, length: number): Promise<Uint8Array> {
    this.largest = Math.max(this.largest, length);
    return Promise.resolve(this.bytes.subarray(start, start + length));
  }
}

const fileOf = (text: string) => new Memory(encoder.encode(text));

async function textOf(index: LineIndex, line: number): Promise<string | undefined> {
  await index.searchTo(line);
  const bytes = line > index.known ? undefined : await index.line(line);
  return bytes === undefined || bytes === 'too-long' ? bytes : decoder.decode(bytes);
}

describe('LineIndex', () => {
  it('finds every line of any file, in any order', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constant(''),
      fc.constant('x'.repeat(70_000)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 400 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        async (drawn, isEnded, order) => {
          const lines = drawn.map((one) => one.replaceAll('\n', ' '));
          const isCut = !isEnded || lines.length === 0;
          const expected = isCut && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
          const index = new LineIndex(fileOf(lines.join('\n') + (isCut ? '' : '\n')));
          for (const at of [...order.take(10)].map((one) => one % (expected.length + 1)))
            assert.equal(await textOf(index, at + 1), expected[at]);
          await index.searchTo(Infinity);
          assert.equal(index.known, expected.length);
          assert.equal(await textOf(index, expected.length + 1), undefined);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('searches no further than it must, in pieces', async () => {
    const file = fileOf('a line of some words\n'.repeat(500_000));
    const index = new LineIndex(file);
    assert.equal(await textOf(index, 3), 'a line of some words');
    assert.equal(index.isWhole, false);
    assert.equal(await textOf(index, 500_000), 'a line of some words');
    assert.equal(index.isWhole, true);
    assert.ok(file.largest < file.size);
  });

  it('stops where it is told to', async () => {
    const index = new LineIndex(fileOf('x\n'.repeat(5_000_000)));
    const shares: number[] = [];
    const watch = {
      get cancelled() {
        return shares.length === 2;
      },
      report: (share: number) => void shares.push(share),
    };
    assert.equal(await index.searchTo(5_000_000, watch), false);
    assert.deepEqual(shares, [0, 0.4194304]);
    assert.equal(await index.searchTo(5_000_000), true);
  });

  it('gives all lines in blocks', async () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `line ${at + 1}`);
    const index = new LineIndex(fileOf(`${lines.join('\n')}\n`));
    await index.searchTo(Infinity);
    const found: string[] = [];
    for await (const { first, bytes } of index.blocks()) {
      assert.equal(first, found.length + 1);
      found.push(...decoder.decode(bytes).trimEnd().split('\n'));
    }
    assert.deepEqual(found, lines);
  });

  it('survives that the file was cut meanwhile', async () => {
    const file = fileOf('one\ntwo\n');
    const index = new LineIndex({ size: 1000, read: (start, length) => file.read(start, length) });
    assert.equal(await textOf(index, 2), 'two');
    assert.equal(await textOf(index, 3), undefined);
  });
});
