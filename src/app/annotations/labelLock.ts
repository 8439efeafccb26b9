import { type LabelId } from '../../core/labels/labels';
import { type Disposable, Emitter } from '../../core/util/event';

/** The label that single keys and the mouse set again and again, while there is one. */
export class LabelLock implements Disposable {
  readonly #changed = new Emitter<LabelId | undefined>();
  readonly onDidChange = this.#changed.event;
  #label: LabelId | undefined;

  get label(): LabelId | undefined {
    return this.#label;
  }

  /** Locks a label, or none. Announced also where nothing changes: the window may have run ahead. */
  set(label: LabelId | undefined): void {
    this.#label = label;
    this.#changed.fire(label);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
