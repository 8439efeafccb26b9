import { annotationsOf } from '../../core/annotate/live';
import { type Annotation } from '../../core/annotate/annotation';
import { type Snapshot } from '../liveArticle';

/** An article that is no file yet has this scheme. */
const scheme = 'untitled:';

/**
 * The annotations of articles that were no files. When such an article is saved, VS Code empties it, closes it and opens the
 * file, in no certain order; the annotations go from the one to the other by their text.
 */
export class Unsaved {
  /** Each article that is no file, as it was when it last had a text. */
  readonly #seen = new Map<string, Pick<Snapshot, 'document' | 'anchored'>>();
  readonly #left = new Map<string, readonly Annotation[]>();

  /** An article is open, or was changed. */
  see(snapshot: Pick<Snapshot, 'document' | 'anchored'>): void {
    const { uri, text } = snapshot.document;
    if (uri.startsWith(scheme) && text !== '') this.#seen.set(uri, snapshot);
  }

  /** What was said of all that are open goes to whichever file has their text; one may be that file already. */
  leaveAll(): void {
    for (const { document, anchored } of this.#seen.values())
      if (anchored.length > 0) this.#left.set(document.text, annotationsOf(anchored, document.text));
  }

  /** An article is closed. */
  close(uri: string): void {
    this.leaveAll();
    this.#seen.delete(uri);
  }

  /** What was said of an article that is a file now; each is given away once. */
  takeFor({ uri, text }: Snapshot['document']): readonly Annotation[] {
    const left = uri.startsWith(scheme) ? undefined : this.#left.get(text);
    if (left) this.#left.delete(text);
    return left ?? [];
  }
}
