import { type Disposable, Emitter } from '../../core/util/event';
import { type Span } from '../../core/text/span';

/** So many places of the review are remembered. */
const mostRecent = 50;

/** Whether the review mode is on, in which single keys decide about suggestions, and where it stands. */
export class Review implements Disposable {
  readonly #changed = new Emitter<boolean>();
  readonly onDidChange = this.#changed.event;
  #isOn = false;
  /** Where the review went, the latest last. */
  #recent: readonly Span[] = [];

  get isOn(): boolean {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#recent = [];
    this.#changed.fire(isOn);
  }

  /** The review goes to a place. */
  goTo({ start, end }: Span): void {
    this.#recent = [...this.#recent.slice(-mostRecent), { start, end }];
  }

  /**
   * The place to decide about. The editor tells its selection late: when keys come in a burst it still has a place that
   * the review has left. Whatever else is selected was selected by a person.
   */
  place(selection: Span): Span {
    const isOld = this.#recent.some(({ start, end }) => start === selection.start && end === selection.end);
    return isOld ? (this.#recent.at(-1) ?? selection) : selection;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
