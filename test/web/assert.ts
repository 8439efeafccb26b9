/** What the shared suites use of `node:assert/strict`, for a host that has no Node. */
function ok(value: unknown, message = 'expected something true'): asserts value {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), `${message ?? 'not the same'}: ${String(actual)} instead of ${String(expected)}`);
}

function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  ok(!Object.is(actual, unexpected), `${message ?? 'the same'}: ${String(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(JSON.stringify(actual, undefined, 1), JSON.stringify(expected, undefined, 1), message);
}

function match(actual: string, pattern: RegExp): void {
  ok(pattern.test(actual), `${actual} does not match ${String(pattern)}`);
}

const assert = Object.assign(ok, { ok, equal, notEqual, deepEqual, match });
export { assert as default };
