import { type Clock } from '../../src/app/ports';

/** A clock that stands until it is told to go on. */
export class FakeClock implements Clock {
  #now = Date.parse('2026-01-05T12:00:00Z');
  #timers: { readonly due: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): { dispose(): void } {
    const timer = { due: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return { dispose: () => (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter((timer) => timer.due <= this.#now);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
  }
}

/** Lets everything that waits for a resolved promise run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
