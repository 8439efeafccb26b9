import { type Rules } from '../core/detect/rules';
import { type AnalysisApi } from './protocol';
import { type Caller } from './rpc';

/** A worker keeps so many sets of rules, each with what it remembers of paragraphs. */
const most = 4;

/** What a worker has been taught: rules travel once, and are meant by their key from then on. */
export class Lessons {
  /** The key of each set of rules, the one used last at the end. */
  readonly #keys = new Map<Rules, number>();
  #last = 0;

  constructor(private readonly caller: Caller<AnalysisApi>) {}

  /** The key of the rules; where they are new, `effective` is what is taught. Messages arrive in order: nothing has to be waited for. */
  teach(rules: Rules, effective: Rules, isWatched: boolean): number {
    const known = this.#keys.get(rules);
    this.#keys.delete(rules);
    const key = known ?? ++this.#last;
    this.#keys.set(rules, key);
    if (known === undefined)
      void this.caller.call('learn', { key, rules: effective, isWatched }).catch(() => undefined);
    this.#forgetOldest();
    return key;
  }

  #forgetOldest(): void {
    const [oldest] = this.#keys;
    if (this.#keys.size <= most || !oldest) return;
    this.#keys.delete(oldest[0]);
    void this.caller.call('forget', oldest[1]).catch(() => undefined);
  }
}
