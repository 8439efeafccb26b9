import { type LabelId } from '../../core/labels/labels';
import { type Disposable, Emitter } from '../../core/util/event';
import { type Span } from '../../core/text/span';

/** So many places that the review left are remembered; the editor's word is never as late as that. */
const mostRecent = 1000;

/** A place to decide about; with a label it is one mark, else whatever is selected. */
export interface ReviewPlace extends Span {
  readonly label?: LabelId;
}

/** Whether the review mode is on, in which single keys decide about suggestions, and where it stands. */
export class Review implements Disposable {
  readonly #changed = new Emitter<boolean>();
  readonly onDidChange = this.#changed.event;
  #isOn = false;
  /** Where the review went since a person last moved the cursor, the latest last. */
  #recent: readonly ReviewPlace[] = [];

  get isOn(): boolean {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#recent = [];
    this.#changed.fire(isOn);
  }

  /** The review goes to a place, away from where the editor stands. */
  goTo({ start, end, label }: ReviewPlace, from: Span): void {
    const place = { start, end, ...(label !== undefined && { label }) };
    const left = this.#recent.some((one) => isSame(one, from)) ? [] : [from];
    this.#recent = [...this.#recent, ...left, place].slice(-mostRecent);
  }

  /** A person moved the cursor: what is selected from now on is their choice. */
  personMoved(): void {
    this.#recent = [];
  }

  /**
   * The place to decide about, and whether it is the review that went there. The editor tells its selection late, and may
   * tell of a place after the review has left it: when keys come in a burst, such a place is not where the person is.
   */
  place(selection: Span): ReviewPlace & { readonly isOwn: boolean } {
    const latest = this.#recent.at(-1);
    if (!latest || !this.#recent.some((one) => isSame(one, selection))) return { ...selection, isOwn: false };
    return { ...latest, isOwn: true };
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
