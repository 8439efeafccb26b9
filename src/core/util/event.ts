/** Something that was started and can be ended, once. */
export interface Disposable {
  dispose(): void;
}

/** Calls the listener for each value until the returned registration is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The side of an event that announces. One listener that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  fire(value: T): void {
    const failures: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Owns what it is given and ends all of it, the latest first; one that fails does not stop the rest. */
export class Owner implements Disposable {
  readonly #owned: Disposable[] = [];

  own<T extends Disposable>(thing: T): T {
    this.#owned.push(thing);
    return thing;
  }

  dispose(): void {
    const failures: unknown[] = [];
    for (const thing of this.#owned.splice(0).reverse()) {
      try {
        thing.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
