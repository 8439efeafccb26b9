import { agreementOf } from '../../core/agreement/agreement';
import { type Disagreement, disagreementsIn } from '../../core/agreement/disagreements';
import { type Item } from '../../core/agreement/study';
import { anchorAll } from '../../core/annotate/anchor';
import { type Annotation, isPlaced } from '../../core/annotate/annotation';
import { type Mark, mergeMarks } from '../../core/annotate/mark';
import { type Disposable, Emitter } from '../../core/util/event';
import { agreementTable, disagreementList } from '../../core/agreement/report';
import { type Snapshot } from '../liveArticle';

/** What another annotator says about an article. */
export interface Other {
  /** Who it is, or what their file is called. */
  readonly name: string;
  readonly annotations: readonly Annotation[];
}

/** An open article beside what another annotator says. */
export interface Comparison {
  readonly name: string;
  readonly item: Item;
  /** What nobody has settled yet, in text order. */
  readonly open: readonly Disagreement[];
}

/** With whom the open articles are compared. It lasts until the editor is closed. */
export class Comparisons implements Disposable {
  readonly #others = new Map<string, Other>();
  /** The disagreements that a person settled by staying with their own word, by article. */
  readonly #settled = new Map<string, ReadonlySet<string>>();
  readonly #placed = new WeakMap<Other, { readonly text: string; readonly marks: readonly Mark[] }>();
  readonly #changed = new Emitter<string>();
  /** The comparison of the article of this URI began, ended or was settled in part. */
  readonly onDidChange = this.#changed.event;

  /** Begins to compare an article, or ends it. */
  set(uri: string, other: Other | undefined): void {
    this.#settled.delete(uri);
    if (other) this.#others.set(uri, other);
    else this.#others.delete(uri);
    this.#changed.fire(uri);
  }

  of({ document, marks }: Snapshot): Comparison | undefined {
    const other = this.#others.get(document.uri);
    if (!other) return undefined;
    const item = { document, marks: [decided(marks), this.#marksOf(other, document.text)] };
    const settled = this.#settled.get(document.uri);
    return { name: other.name, item, open: disagreementsIn(item).filter((one) => !settled?.has(keyOf(one))) };
  }

  /** A person stays with their own word. */
  settle(uri: string, key: string): void {
    this.#settled.set(uri, new Set([...(this.#settled.get(uri) ?? []), key]));
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Where the other's annotations stand in the text as it is now. */
  #marksOf(other: Other, text: string): readonly Mark[] {
    const known = this.#placed.get(other);
    if (known?.text === text) return known.marks;
    const marks = decided(mergeMarks([], anchorAll(text, other).filter(isPlaced)));
    this.#placed.set(other, { text, marks });
    return marks;
  }
}

/** Tells disagreements apart, also after the text was edited. */
export function keyOf({ ours, theirs }: Disagreement): string {
  const side = (mark: Mark | undefined) => `${mark?.annotation ?? ''} ${mark?.label ?? ''}`;
  return `${side(ours)}|${side(theirs)}`;
}

/** What people stand by; where nobody has decided anything, there is nothing to compare. */
function decided(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ status }) => status === 'added' || status === 'accepted');
}

/** The agreement as a text to read. */
export function comparisonReport(path: string, { name, item, open }: Comparison): string {
  const study = { items: [{ ...item, document: { ...item.document, uri: path } }], notes: [] };
  const agreement = agreementOf(study);
  const [ours, theirs] = item.marks.map(({ length }) => length);
  return [
    `${path}: you (${ours ?? 0} annotations) and ${name} (${theirs ?? 0})`,
    '',
    agreementTable(agreement),
    'F1 of spans that are the same (exact), and of spans of one label that',
    'overlap (partial); Cohen’s κ and Krippendorff’s α on tokens; αu,',
    'Krippendorff’s α for unitizing, also minds how far the edges are apart.',
    '',
    ...(open.length > 0
      ? ['Each stands under Problems, with a light bulb to take either side.', '', `you | ${name}:`]
      : ['There is no disagreement.']),
    disagreementList(study, agreement.disagreements),
  ].join('\n');
}
