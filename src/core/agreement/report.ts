import { type Mark } from '../annotate/mark';
import { type Agreement, type Scores } from './agreement';
import { columns } from './columns';
import { type Disagreement } from './disagreements';
import { type Item, type Study } from './study';
import { oneLine } from '../text/oneLine';

/** The scores of all labels and of each, in columns; what cannot be measured is a dash. */
export function agreementTable({ documents, annotators, all, labels, disagreements }: Agreement): string {
  const rows = [['all', all] as const, ...Object.entries(labels)].map(([name, scores]) => rowOf(name, scores));
  const head = ['label', 'spans', 'exact F1', 'partial F1', 'κ', 'α', 'αu'];
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const found = [
    counted(annotators, 'annotator'),
    counted(documents, 'document'),
    counted(disagreements.length, 'disagreement'),
  ];
  return `${found.join(', ')}\n\n${columns([head, ...rows])}`;
}

function rowOf(name: string, { spans, exactF1, partialF1, kappa, alpha, unitizingAlpha }: Scores): string[] {
  const figures = [exactF1, partialF1, kappa, alpha, unitizingAlpha].map((value) => value?.toFixed(3) ?? '–');
  return [name, String(spans), ...figures];
}

/** A line for each disagreement. */
export function disagreementList({ items }: Study, disagreements: readonly Disagreement[]): string {
  const byUri = new Map(items.map((item) => [item.document.uri, item]));
  return disagreements
    .map((one) => {
      const item = byUri.get(one.uri);
      return item ? disagreementLine(item, one) : '';
    })
    .join('');
}

/** "story.txt 12–20: GPE “Oslo” | ORG “Oslo FC”". */
export function disagreementLine({ document }: Item, { uri, start, end, ours, theirs }: Disagreement): string {
  const words = (mark: Mark | undefined) =>
    mark ? `${mark.label} “${oneLine(document.text.slice(mark.start, mark.end))}”` : '—';
  return `${uri} ${start}–${end}: ${words(ours)} | ${words(theirs)}\n`;
}
