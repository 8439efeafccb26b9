import { type Mark } from '../annotate/mark';
import { tokensOf } from '../text/tokens';
import { type Item } from './study';

/** What each token of a text is to each annotator: a label or "O". One list for each annotator, all of the same length. */
export function codesOf({ document, marks }: Item): readonly (readonly string[])[] {
  const tokens = tokensOf(document.text);
  return marks.map((list) => {
    const codes = new Array<string>(tokens.length).fill('O');
    let from = 0;
    for (const mark of outermost(list)) {
      while ((tokens[from]?.end ?? Infinity) <= mark.start) from++;
      for (let at = from; (tokens[at]?.start ?? Infinity) < mark.end; at++) codes[at] = mark.label;
    }
    return codes;
  });
}

/** A token can have one code only: of marks that overlap, the first and longest gives it. */
function outermost(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/**
 * Cohen's κ (Cohen 1960) of two codings: the agreement beyond what their own frequencies would give by chance. `undefined`
 * where both used one and the same code only, and there is nothing to measure.
 */
export function cohenKappa(a: readonly string[], b: readonly string[]): number | undefined {
  const counts = new Map<string, [number, number]>();
  let same = 0;
  for (const [index, code] of a.entries()) {
    const other = b[index] ?? '';
    if (code === other) same++;
    bump(counts, code, 0);
    bump(counts, other, 1);
  }
  const total = a.length;
  let expected = 0;
  for (const [ours, theirs] of counts.values()) expected += (ours / total) * (theirs / total);
  return total === 0 || counts.size < 2 ? undefined : (same / total - expected) / (1 - expected);
}

function bump(counts: Map<string, [number, number]>, code: string, side: 0 | 1): void {
  const pair = counts.get(code) ?? [0, 0];
  pair[side]++;
  counts.set(code, pair);
}

/**
 * Krippendorff's α for nominal data without gaps (Krippendorff 2004, chapter 11.3): one coding for each annotator, all of the
 * same length. `undefined` where only one code was used.
 */
export function nominalAlpha(codings: readonly (readonly string[])[]): number | undefined {
  const raters = codings.length;
  const units = codings[0]?.length ?? 0;
  const totals = new Map<string, number>();
  let disagreement = 0;
  for (let unit = 0; unit < units; unit++) {
    const counts = new Map<string, number>();
    for (const coding of codings) {
      const code = coding[unit] ?? '';
      counts.set(code, (counts.get(code) ?? 0) + 1);
      totals.set(code, (totals.get(code) ?? 0) + 1);
    }
    for (const count of counts.values()) disagreement += (count * (raters - count)) / (raters - 1);
  }
  const values = raters * units;
  let expected = 0;
  for (const count of totals.values()) expected += (count * (values - count)) / (values - 1);
  return expected === 0 ? undefined : 1 - disagreement / expected;
}
