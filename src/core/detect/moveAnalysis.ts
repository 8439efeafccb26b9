import { mapSpan, mapSpans, stretchSpan, type TextChange } from '../text/change';
import { type Span } from '../text/span';
import { type Analysis, type ArticleDate, type CheckFinding, type Quotation } from './analysis';

/**
 * An analysis as it stands after `changes` (disjoint, ascending): every offset moved at once, before the next analysis is
 * ready. A mention whose words were touched is left out; parts and quotations stretch and shrink with what is typed in them.
 */
export function moveAnalysis(analysis: Analysis, changes: readonly TextChange[]): Analysis {
  const { date, checks } = analysis;
  return {
    ...analysis,
    mentions: mapSpans(analysis.mentions, changes),
    parts: analysis.parts.flatMap((part) => stretchSpan(part, changes) ?? []),
    quotations: analysis.quotations.flatMap((quotation) => moveQuotation(quotation, changes)),
    ...(date && { date: moveDate(date, changes) }),
    ...(checks && { checks: checks.flatMap((one) => moveCheck(one, changes)) }),
  };
}

function moveDate({ span, ...rest }: ArticleDate, changes: readonly TextChange[]): ArticleDate {
  const there = moveOptional(span, changes);
  return there ? { ...rest, span: there } : rest;
}

function moveQuotation(quotation: Quotation, changes: readonly TextChange[]): Quotation[] {
  const moved = stretchSpan(quotation, changes);
  if (!moved) return [];
  const { cue, speaker, source, quoted, ...rest } = moved;
  const there = {
    cue: moveOptional(cue, changes),
    speaker: moveOptional(speaker, changes),
    span: moveOptional(source?.span, changes),
    quoted: quoted?.flatMap((one) => stretchSpan(one, changes) ?? []),
  };
  const stays = moved === quotation && there.cue === cue && there.speaker === speaker && there.span === source?.span;
  if (stays && (quoted?.every((one, index) => one === there.quoted?.[index]) ?? true)) return [quotation];
  return [
    {
      ...rest,
      ...(there.quoted && { quoted: there.quoted }),
      ...(there.cue && { cue: there.cue }),
      ...(there.speaker && { speaker: there.speaker }),
      ...(source && there.span && { source: { ...source, span: there.span } }),
    },
  ];
}

function moveCheck({ span, related, ...rest }: CheckFinding, changes: readonly TextChange[]): CheckFinding[] {
  const there = mapSpan(span, changes);
  const other = moveOptional(related, changes);
  return there ? [{ ...rest, span: there, ...(other && { related: other }) }] : [];
}

function moveOptional(span: Span | undefined, changes: readonly TextChange[]): Span | undefined {
  return span && mapSpan(span, changes);
}
