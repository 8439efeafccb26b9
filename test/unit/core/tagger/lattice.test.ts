import assert from 'node:assert/strict';
import fc from 'fast-check';
import { borderCount, Lattice } from '../../../../src/core/tagger/lattice';
import { tagCount } from '../../../../src/core/tagger/tags';

/** Few tags are worth anything, so that all paths can be tried: outside and the four tags of the first two labels. */
const tried = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const length = 4;

const label = (tag: number) => (tag === 0 ? 0 : ((tag - 1) >> 2) + 1);
const opens = (tag: number) => tag === 0 || (tag - 1) % 4 === 0 || (tag - 1) % 4 === 3;
const closes = (tag: number) => tag === 0 || (tag - 1) % 4 >= 2;

/** All taggings that the scheme allows. */
function* paths(path: readonly number[] = []): Generator<readonly number[]> {
  const last = path.at(-1) ?? 0;
  if (path.length === length) {
    if (closes(last)) yield path;
    return;
  }
  for (const tag of tried) {
    const isNext = closes(last) ? opens(tag) : !opens(tag) && label(tag) === label(last);
    if (isNext) yield* paths([...path, tag]);
  }
}

function setting(numbers: readonly number[]) {
  const emissions = new Float64Array(length * tagCount).fill(-50);
  const transitions = new Float32Array(borderCount * borderCount);
  let next = 0;
  const draw = () => numbers[next++ % numbers.length] ?? 0;
  for (let at = 0; at < length; at++) for (const tag of tried) emissions[at * tagCount + tag] = draw();
  for (let from = 0; from < 3; from++) for (let to = 0; to < 3; to++) transitions[from * borderCount + to] = draw() / 3;
  const scoreOf = (path: readonly number[]) => {
    let score = 0;
    for (const [at, tag] of path.entries()) {
      score += emissions[at * tagCount + tag]!;
      if (opens(tag)) score += transitions[label(path[at - 1] ?? 0) * borderCount + label(tag)]!;
    }
    return score;
  };
  return { emissions, transitions, scoreOf };
}

const numbers = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 45, maxLength: 45 });

describe('Lattice', () => {
  it('finds the best of all legal taggings', () => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        const { emissions, transitions, scoreOf } = setting(drawn);
        const path = new Uint8Array(length);
        new Lattice().best(emissions, length, transitions, path);
        const best = Math.max(...[...paths()].map(scoreOf));
        assert.ok(Math.abs(scoreOf([...path]) - best) < 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it('gives each tag the share of the legal taggings that have it', () => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        const { emissions, transitions, scoreOf } = setting(drawn);
        const lattice = new Lattice();
        const exponents = Float64Array.from(transitions, Math.exp);
        const logSum = lattice.run(emissions, length, exponents, new Float64Array(exponents.length), 0);
        const weights = [...paths()].map((path) => [path, Math.exp(scoreOf(path))] as const);
        const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
        assert.ok(Math.abs(logSum - Math.log(all)) < 1e-6);
        for (let at = 0; at < length; at++) {
          for (const tag of tried) {
            const part = weights.reduce((sum, [path, weight]) => sum + (path[at] === tag ? weight : 0), 0);
            assert.ok(Math.abs(lattice.marginals[at * tagCount + tag]! - part / all) < 1e-6);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
