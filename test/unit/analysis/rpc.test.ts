import assert from 'node:assert/strict';
import { answer, Caller, type Port } from '../../../src/analysis/rpc';

interface Arithmetic {
  double(n: number): number;
  fail(why: string): never;
}

function wire(): readonly [Port, Port] {
  const listeners: ((message: unknown) => void)[] = [];
  const end = (mine: number, other: number): Port => ({
    post: (message) => queueMicrotask(() => listeners[other]?.(message)),
    onMessage: (listener) => (listeners[mine] = listener),
  });
  return [end(0, 1), end(1, 0)];
}

describe('rpc', () => {
  const [near, far] = wire();
  answer<Arithmetic>(far, {
    double: (n) => n * 2,
    fail: (why) => {
      throw new Error(why);
    },
  });
  const caller = new Caller<Arithmetic>(near);

  it('brings every answer to its question', async () => {
    assert.deepEqual(await Promise.all([caller.call('double', 2), caller.call('double', 21)]), [4, 42]);
  });

  it('brings back what the other end threw', () => assert.rejects(caller.call('fail', 'no such luck'), /no such luck/));

  it('answers a call that nobody handles', () =>
    assert.rejects(caller.call('triple' as 'double', 1), /nobody answers to triple/));
});
