import { type Approximator, type QuantityValue } from '../detect/value';
import { units } from '../figures/words/units';

/** What stands before an amount for what the words make of it. */
const bounds: Readonly<Record<Approximator, string>> = {
  about: 'about',
  nearly: 'nearly',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
  'order-of': 'in the order of',
};

/** A quantity in plain words: “about 1,000,000,000 US dollars”, “10 to 12 km”, “at least 14 smugglers”. */
export function quantityWords({ amount, to, against, unit, approximator, noun }: QuantityValue): string {
  if (against !== undefined) return `${grouped(amount)} against ${grouped(against)}`;
  const bound = approximator ? `${bounds[approximator]} ` : '';
  const range = to === undefined ? [amount] : [amount, to];
  const counted = noun === undefined || unit !== undefined ? '' : ` ${noun}`;
  return bound + amounts(range, unit) + counted;
}

/** The whole of a quantity in figures and signs, for where there is little room: “USD 1,000,000,000”, “≥ 14”. */
export function quantitySigns({ amount, to, against, unit, approximator }: QuantityValue): string {
  if (against !== undefined) return `${grouped(amount)}–${grouped(against)}`;
  const sign = approximator ? signs[approximator] : '';
  const figures = to === undefined ? grouped(amount) : `${grouped(amount)}–${grouped(to)}`;
  if (unit === undefined) return sign + figures;
  if (isCurrency(unit)) return `${sign}${unit} ${figures}`;
  return `${sign}${figures}${unit === '[pp]' ? ' pp' : ` ${unitSign(unit)}`}`;
}

const signs: Readonly<Record<Approximator, string>> = {
  about: '≈ ',
  nearly: '≲ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  'order-of': '~ ',
};

function amounts(range: readonly string[], unit: string | undefined): string {
  const figures = range.map(grouped).join(' to ');
  if (unit === undefined) return figures;
  const last = range.at(-1) ?? '';
  return `${figures} ${isCurrency(unit) ? currencyWords(unit, last) : unitWords(unit, last)}`;
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** The name of a currency in the number that the amount asks for; a code that nobody knows stays a code. */
function currencyWords(code: string, amount: string): string {
  const options = { style: 'currency', currency: code, currencyDisplay: 'name', maximumFractionDigits: 0 } as const;
  const parts = new Intl.NumberFormat('en', options).formatToParts(Number(amount) === 1 ? 1 : 2);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}

const unitNames: Readonly<Record<string, string>> = { '%': 'per cent', '[pp]': 'percentage points' };

/** The words of each UCUM code that has some, singular and plural. */
const words = new Map(units.map(({ code, words: [one, many] }) => [code, { one, many: many ?? one }]));

/** A UCUM code in words, in the number that the amount asks for: “miles per hour”. */
function unitWords(code: string, amount: string): string {
  const name = unitNames[code] ?? wordOf(code, Number(amount) === 1);
  if (name !== undefined) return name;
  const [unit = '', per] = code.split('/');
  const first = wordOf(unit, Number(amount) === 1);
  return first === undefined || per === undefined
    ? unitSign(code)
    : `${first} per ${wordOf(per, true) ?? rates[per] ?? per}`;
}

function wordOf(code: string, isOne: boolean): string | undefined {
  const named = words.get(code);
  return isOne ? named?.one : named?.many;
}

const rates: Readonly<Record<string, string>> = { h: 'hour', min: 'minute', s: 'second', d: 'day' };

/** A UCUM code as people write it: without brackets, braces and the system that a unit is of. */
function unitSign(code: string): string {
  const bare = code.replace(/\[(\w+?)(?:_\w+)?\]/g, '$1').replace(/[{}]/g, '');
  return bare.replaceAll('_', ' ');
}

/** Digits in threes; exact, as the amount is a string. */
function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const threes = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}
