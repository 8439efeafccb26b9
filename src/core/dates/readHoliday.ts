import { lex, type Token } from '../figures/lexer';
import { point, type TimeReading } from './moment';
import { holidays } from './words/holidays';
import { yearBehind } from './yearBehind';

interface Holiday {
  readonly key: string;
  readonly rest: readonly string[];
}

const holidaysByFirst = indexHolidays();

function indexHolidays(): ReadonlyMap<string, readonly Holiday[]> {
  const all = new Map<string, Holiday[]>();
  for (const key of Object.keys(holidays)) {
    const [first = '', ...rest] = lex(key).map(({ lower }) => lower);
    all.set(
      first,
      [...(all.get(first) ?? []), { key, rest }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return all;
}

/** A holiday by its name, with its year where one follows: "Christmas", "Thanksgiving weekend", "Easter 2024". */
export function readHoliday(tokens: readonly Token[], at: number): TimeReading | undefined {
  const entries = holidaysByFirst.get(tokens[at]?.lower ?? '');
  if (!entries) return undefined;
  for (const { key, rest } of entries) {
    if (!rest.every((word, i) => isSame(tokens[at + 1 + i]?.lower, word))) continue;
    const last = tokens[at + rest.length];
    if (!last?.capital && last?.lower !== 's') continue;
    const end = at + 1 + rest.length;
    const weekend = tokens[end]?.lower === 'weekend' ? end + 1 : end;
    const year = yearBehind(tokens, weekend);
    return point(year?.end ?? weekend, 'holiday', { holiday: key, ...year?.moment });
  }
  return undefined;
}

function isSame(word: string | undefined, wanted: string): boolean {
  return word === wanted || (wanted === "'" && word === '’');
}
