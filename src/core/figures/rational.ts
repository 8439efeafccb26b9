/** An exact number. `d` is positive; not reduced until it is written. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** The number one. */
export const one: Rational = { n: 1n, d: 1n };

/** A whole number. */
export function whole(value: number | bigint): Rational {
  return { n: BigInt(value), d: 1n };
}

/** Reads digits with at most one "."; anything else is the caller's bug. */
export function fromDecimal(digits: string): Rational {
  const point = digits.indexOf('.');
  if (point < 0) return { n: BigInt(digits), d: 1n };
  const decimals = digits.length - point - 1;
  return { n: BigInt(digits.slice(0, point) + digits.slice(point + 1)), d: 10n ** BigInt(decimals) };
}

/** The exact sum. */
export function plus(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** The exact product. */
export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** The same number with the other sign. */
export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

/** Whether `a` is less than `b`. */
export function isLess(a: Rational, b: Rational): boolean {
  return a.n * b.d < b.n * a.d;
}

/** The exact decimal ("0.25", "-3", "1000000000"), or a fraction in lowest terms where no decimal is exact ("2/3"). */
export function write({ n, d }: Rational): string {
  const common = greatestDivisor(n < 0n ? -n : n, d);
  const top = n / common;
  let bottom = d / common;
  let decimals = 0;
  let scaled = top;
  while (bottom % 10n === 0n) [bottom, decimals] = [bottom / 10n, decimals + 1];
  while (bottom % 2n === 0n) [bottom, scaled, decimals] = [bottom / 2n, scaled * 5n, decimals + 1];
  while (bottom % 5n === 0n) [bottom, scaled, decimals] = [bottom / 5n, scaled * 2n, decimals + 1];
  if (bottom !== 1n) return `${top}/${d / common}`;
  return withPoint(scaled, decimals);
}

function withPoint(value: bigint, decimals: number): string {
  if (decimals === 0) return value.toString();
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
