import { type ActiveEditor, type App } from '../../app/app';
import { type Hand } from '../../app/annotations/decide';
import { type Snapshot } from '../../app/liveArticle';
import { UserError } from '../../app/userError';
import { type Change } from '../../core/annotate/history';
import { type Mark } from '../../core/annotate/mark';
import { snapToWords, trimSpan, wordAt } from '../../core/annotate/selection';
import { contains, type Span } from '../../core/text/span';
import { oneLine } from '../../core/text/oneLine';
import { activeArticle } from '../activeArticle';

/** What a command about annotations works on. */
export interface Desk {
  readonly uri: string;
  readonly editor: ActiveEditor;
  readonly snapshot: Snapshot;
  readonly hand: Hand;
  /** Does the changes as one deed. */
  perform(title: string, changes: readonly (Change | undefined)[]): Promise<void>;
}

/** The article at hand. Throws a `UserError` where there is none. */
export function deskOf(app: App): Desk {
  const { editor, article } = activeArticle(app);
  const { uri } = editor;
  return {
    uri,
    editor,
    snapshot: article.snapshot,
    hand: app.annotations.hand(),
    perform: (title, changes) =>
      app.annotations.of(uri).perform({ title, changes: changes.filter((change) => change !== undefined) }),
  };
}

/** What to label: each selection, without the punctuation at its edges, and in whole words if the setting says so; at a mere cursor the mention or the word. */
export function spansToLabel(app: App, { editor, snapshot }: Desk): readonly Span[] {
  const { text } = snapshot.document;
  const snaps = app.settings.get('bluepencil.snapToWords', editor.uri);
  return editor.selections.flatMap((selection) => {
    if (selection.start === selection.end) return innermost(snapshot, selection) ?? wordAt(text, selection.start) ?? [];
    if (marksOn(snapshot, selection).length > 0) return selection; // however it is spelt
    const span = trimSpan(text, selection);
    return span ? (snaps ? snapToWords(text, span) : span) : [];
  });
}

/** The marks that a menu, a view or the cursor points to. `argument` comes from outside: a line of a view, a place, or nothing. */
export function marksToDecide(app: App, { editor, snapshot }: Desk, argument: unknown): readonly Mark[] {
  const places = placesOf(argument);
  const spans: readonly Place[] = places.length > 0 ? places : editor.selections;
  return spans.flatMap((span) => {
    const here = marksOn(snapshot, span);
    const ofLabel = here.filter(({ label }) => span.label === undefined || label === span.label);
    if (ofLabel.length > 0) return ofLabel;
    return innermost(snapshot, span, (mark) => app.highlights.isLabelShown(mark.label)) ?? [];
  });
}

/** The marks of exactly these words. */
export function marksOn({ marks }: Pick<Snapshot, 'marks'>, { start, end }: Span): readonly Mark[] {
  return marks.filter((mark) => mark.start === start && mark.end === end);
}

/** The shortest mark that holds all of a span; what was rejected only where nothing else does. */
function innermost({ marks }: Snapshot, span: Span, isMeant: (mark: Mark) => boolean = () => true): Mark | undefined {
  const around = marks.filter((mark) => contains(mark, span) && isMeant(mark));
  const standing = around.filter(({ status }) => status !== 'rejected');
  return (standing.length > 0 ? standing : around).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

type Place = Span & { readonly label?: string };

function placesOf(argument: unknown): readonly Place[] {
  const { start, end, label, span, children } = (argument ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof children === 'function') return (children as () => readonly unknown[])().flatMap(placesOf);
  if (span !== undefined) return placesOf({ ...(span as object), ...(typeof label === 'string' && { label }) });
  if (typeof start !== 'number' || typeof end !== 'number') return [];
  return [{ start, end, ...(typeof label === 'string' && { label }) }];
}

/** The marks, or a `UserError` where there are none. */
export function someOf(marks: readonly Mark[]): readonly [Mark, ...Mark[]] {
  const [first, ...others] = marks;
  if (!first) throw new UserError('There is no mention here.');
  return [first, ...others];
}

/** “Orla Fenwick”, or “3 mentions”. */
export function named({ snapshot }: Desk, spans: readonly Span[]): string {
  const [first] = spans;
  if (!first || spans.length > 1) return `${spans.length} mentions`;
  return `“${oneLine(snapshot.document.text.slice(first.start, first.end))}”`;
}

/** “Person”. */
export function titleOf({ snapshot }: Pick<Desk, 'snapshot'>, label: string): string {
  return snapshot.labels.of(label).title;
}
