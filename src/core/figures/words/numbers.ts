/** Words below a hundred, by value. */
export const smallNumbers: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Multipliers that may follow any number, with or without a hyphen. */
export const scales: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  dozens: 12n,
  score: 20n,
  hundred: 100n,
  thousand: 1_000n,
  lakh: 100_000n,
  lakhs: 100_000n,
  lac: 100_000n,
  lacs: 100_000n,
  million: 1_000_000n,
  crore: 10_000_000n,
  crores: 10_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
  quadrillion: 1_000_000_000_000_000n,
};

/** Multipliers that are written only behind digits. */
export const scaleAbbreviations: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  mn: 1_000_000n,
  mln: 1_000_000n,
  mil: 1_000_000n,
  bn: 1_000_000_000n,
  bln: 1_000_000_000n,
  tn: 1_000_000_000_000n,
  trn: 1_000_000_000_000n,
  tr: 1_000_000_000_000n,
  tln: 1_000_000_000_000n,
};

/** Multipliers that are written behind digits only where the amount is money: elsewhere "5m" is five metres. */
export const moneyAbbreviations: Readonly<Record<string, bigint>> = {
  m: 1_000_000n,
  mm: 1_000_000n,
  b: 1_000_000_000n,
  t: 1_000_000_000_000n,
  cr: 10_000_000n,
};

/** Plural words that name an order of magnitude. */
export const vagueNumbers: Readonly<Record<string, bigint>> = {
  tens: 10n,
  dozens: 12n,
  scores: 20n,
  hundreds: 100n,
  thousands: 1_000n,
  lakhs: 100_000n,
  millions: 1_000_000n,
  crores: 10_000_000n,
  billions: 1_000_000_000n,
  trillions: 1_000_000_000_000n,
};

/** Ordinal numbers in words. */
export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  nineth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1_000,
  millionth: 1_000_000,
  billionth: 1_000_000_000,
  trillionth: 1_000_000_000_000,
};

/** Places that one word counts from the end. */
export const placesFromEnd: Readonly<Record<string, number>> = { penultimate: -2, antepenultimate: -3 };

/** Parts of a whole by their denominator; ordinals from "third" on serve too, singular and plural. */
export const fractions: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  quarters: 4,
};

/** Numerator and denominator of the signs that Unicode has for fractions. */
export const fractionSigns: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅐': [1, 7],
  '⅑': [1, 9],
  '⅒': [1, 10],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};
