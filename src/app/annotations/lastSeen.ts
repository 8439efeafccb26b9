import { type Sidecar } from '../../core/annotate/sidecar';

/**
 * When the file changes so soon after it was written here, in milliseconds, whoever changed it may not have seen what was
 * written: then what is missing in it was never there for them, and is no deletion.
 */
const unseen = 2000;

/** A file of annotations as it was last seen on the disk. */
export class LastSeen {
  #sidecar: Sidecar = { annotations: [] };
  #body: string | undefined;
  #before: { readonly sidecar: Sidecar; readonly until: number } | undefined;

  get sidecar(): Sidecar {
    return this.#sidecar;
  }

  /** `undefined` where there is no file. */
  get body(): string | undefined {
    return this.#body;
  }

  /** What the others surely began with, if they changed the file now. */
  commonBase(now: number): Sidecar {
    return this.#before && now < this.#before.until ? this.#before.sidecar : this.#sidecar;
  }

  /** It was read. */
  seen(sidecar: Sidecar, body: string | undefined): void {
    this.#sidecar = sidecar;
    this.#body = body;
  }

  /** It was written from here. */
  wrote(sidecar: Sidecar, body: string, now: number): void {
    this.#before = { sidecar: this.#sidecar, until: now + unseen };
    this.seen(sidecar, body);
  }
}
