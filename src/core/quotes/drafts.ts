import { type Quotation } from '../detect/analysis';
import { type Span } from '../text/span';
import { type Source } from './candidate';

/** A paragraph of the body; offsets of the document. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** A quotation in the making. */
export interface Draft {
  quotation: Quotation;
  /** Direct words that no cue took. */
  readonly isPending: boolean;
  readonly isUnclosed: boolean;
  readonly isAlone: boolean;
  readonly paragraph: number;
}

/** Direct words without a cue of their own continue what the paragraph's last speaker said, or belong to the subject of the sentence before. The paragraph's drafts begin at `begin`, those to look at, at `from`. */
export function continueQuotes(drafts: Draft[], begin: number, from: number, subject: Source | undefined): void {
  for (let at = from; at < drafts.length; at++) {
    const draft = drafts[at];
    if (!draft?.isPending || draft.quotation.source) continue;
    const before = at > begin ? drafts[at - 1]?.quotation.source : undefined;
    const source = before ?? (subject?.kind === 'person' ? subject : undefined);
    if (!source) continue;
    const how = before ? `goes on from what “${source.name}” said before` : `follows a sentence about “${source.name}”`;
    draft.quotation = { ...draft.quotation, source: { ...source, how } };
  }
}

/** Joins a quotation that runs over paragraphs, and hands speakers on from paragraph to paragraph and back within one. */
export function joined(drafts: readonly Draft[], paragraphs: readonly Paragraph[]): readonly Draft[] {
  const result: Draft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const last = result.at(-1);
    const opens = draft.quotation.kind === 'direct' && draft.quotation.start === paragraphs[draft.paragraph]?.start;
    if (last?.isUnclosed && opens && isNext(drafts, at)) {
      const source = last.quotation.source ?? draft.quotation.source;
      const { cue, speaker } = last.quotation.source ? last.quotation : draft.quotation;
      const { start, kind } = last.quotation;
      result[result.length - 1] = {
        ...draft,
        quotation: {
          start,
          end: draft.quotation.end,
          kind,
          ...(cue && { cue }),
          ...(speaker && { speaker }),
          ...(source && { source }),
        },
      };
    } else result.push(draft);
  }
  return handedOn(result);
}

/** Whether a draft is the first of the paragraph behind the one of the draft before it. */
function isNext(drafts: readonly Draft[], at: number): boolean {
  const before = drafts[at - 1];
  return before !== undefined && before.paragraph + 1 === drafts[at]?.paragraph;
}

function handedOn(drafts: Draft[]): readonly Draft[] {
  for (const [at, draft] of drafts.entries()) {
    if (draft.quotation.source || draft.quotation.kind !== 'direct') continue;
    const after = drafts[at + 1];
    const before = drafts[at - 1];
    const isBackward =
      after?.paragraph === draft.paragraph && after.quotation.kind === 'direct' && after.quotation.source;
    const neighbour = isBackward
      ? after
      : before && draft.isAlone && before.quotation.kind === 'direct' && before.paragraph === draft.paragraph - 1
        ? before
        : undefined;
    const source = neighbour?.quotation.source;
    if (source)
      draft.quotation = { ...draft.quotation, source: { ...source, how: `stands beside what “${source.name}” said` } };
  }
  return drafts;
}
