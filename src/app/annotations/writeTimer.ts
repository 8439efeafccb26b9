import { type Disposable } from '../../core/util/event';
import { type Clock } from '../ports';

/** Deeds are written when none came for so long, in milliseconds, */
const pause = 300;

/** and no later than so long after the first that is not written: a crash loses at most the last second. */
const longest = 600;

/** Says when deeds are to be written. */
export class WriteTimer implements Disposable {
  #timer: Disposable | undefined;
  #since: number | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly write: () => void,
  ) {}

  /** Whether something is still to be written. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** There is something to write. */
  touch(): void {
    const now = this.clock.now();
    this.#since ??= now;
    this.#timer?.dispose();
    this.#timer = this.clock.after(Math.max(0, Math.min(pause, this.#since + longest - now)), () => this.write());
  }

  /** It is being written. */
  clear(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
    this.#since = undefined;
  }

  dispose(): void {
    this.clear();
  }
}
