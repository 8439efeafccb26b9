import { type Disposable, Emitter } from '../../core/util/event';

/** Whether the review mode is on, in which single keys decide about suggestions. */
export class Review implements Disposable {
  readonly #changed = new Emitter<boolean>();
  readonly onDidChange = this.#changed.event;
  #isOn = false;

  get isOn(): boolean {
    return this.#isOn;
  }

  switch(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#changed.fire(isOn);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
