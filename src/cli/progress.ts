import { type Terminal } from './terminal';

/** At most so often, in milliseconds. */
const interval = 250;

/** How far the work is, on a terminal and nowhere else. */
export class Progress {
  readonly #isShown: boolean;
  readonly #started = Date.now();
  #shown = 0;
  #hasLine = false;
  count = 0;

  constructor(
    readonly terminal: Terminal,
    isQuiet: boolean,
  ) {
    this.#isShown = terminal.stderr.isTTY === true && !isQuiet;
  }

  /** `share` is how much of the input was read, 0 to 1, where that is known. */
  add(documents: number, share: number | undefined): void {
    this.count += documents;
    const now = Date.now();
    if (!this.#isShown || now - this.#shown < interval) return;
    this.#shown = now;
    this.#hasLine = true;
    const seconds = (now - this.#started) / 1000;
    const left = share !== undefined && share > 0 ? `, about ${duration((seconds / share) * (1 - share))} left` : '';
    this.terminal.stderr.write(`\r\u001b[K${this.count} documents, ${rate(this.count, seconds)} a second${left}`);
  }

  /** Clears the line, so that a message can stand there. */
  clear(): void {
    if (this.#hasLine) this.terminal.stderr.write('\r\u001b[K');
    this.#hasLine = false;
  }

  /** "1200 documents in 3 s, 400 a second". */
  get summary(): string {
    const seconds = (Date.now() - this.#started) / 1000;
    return `${this.count} documents in ${duration(seconds)}, ${rate(this.count, seconds)} a second`;
  }
}

function rate(count: number, seconds: number): string {
  const perSecond = count / Math.max(seconds, 0.001);
  return perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
