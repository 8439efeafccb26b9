import { type TimeUnit } from '../dates/words/calendar';
import { type Token } from './lexer';
import { isJoin } from './hyphen';
import { type Numeral } from './numeral';
import { type Rational } from './rational';

/** What kind of thing an amount measures. */
type MeasureKind = 'money' | 'percent' | 'quantity' | 'duration' | 'number';

/** An amount with its unit; `end` counts tokens. */
export interface Measure {
  /** The first token. */
  readonly start: number;
  readonly end: number;
  readonly kind: MeasureKind;
  readonly value: Rational;
  readonly unit?: string;
  readonly time?: TimeUnit;
  readonly numeral: Numeral;
  /** Whether number and unit are glued by a hyphen ("three-day"). */
  readonly isCompound?: boolean;
}

/** A measure before it knows where it starts. */
export type Found = Omit<Measure, 'start'>;

/** The token at which a unit may start: behind a hyphen, or behind the "of" of "millions of dollars". */
export function unitStart(tokens: readonly Token[], { end, style }: Numeral): number {
  if (isJoin(tokens, end)) return end + 1;
  if (style === 'fraction' && (tokens[end]?.lower === 'a' || tokens[end]?.lower === 'an')) return end + 1;
  const isOf = tokens[end]?.lower === 'of' && (style === 'vague' || style === 'fraction');
  if (!isOf) return end;
  const article = tokens[end + 1]?.lower;
  return style === 'fraction' && (article === 'a' || article === 'an' || article === 'one') ? end + 2 : end + 1;
}
