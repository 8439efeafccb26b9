import { annotationsOf } from '../../core/annotate/live';
import { type Annotation } from '../../core/annotate/annotation';
import { type Snapshot } from '../liveArticle';

/** An article that is no file yet has this scheme. */
const scheme = 'untitled:';

/**
 * The annotations of articles that were no files. When such an article is saved, VS Code closes it and opens the file, in
 * no certain order; the annotations go from the one to the other by their text.
 */
export class Unsaved {
  readonly #left = new Map<string, readonly Annotation[]>();

  /** An article was closed. */
  leave({ document: { uri, text }, anchored }: Snapshot): void {
    if (uri.startsWith(scheme) && anchored.length > 0) this.#left.set(text, annotationsOf(anchored, text));
  }

  /** What was said of an article that is a file now; each is given away once. */
  takeFor({ uri, text }: Snapshot['document']): readonly Annotation[] {
    const left = uri.startsWith(scheme) ? undefined : this.#left.get(text);
    if (left) this.#left.delete(text);
    return left ?? [];
  }
}
