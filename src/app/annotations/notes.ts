import { isPlaced, type Annotation } from '../../core/annotate/annotation';
import { oneLine } from '../../core/text/oneLine';
import { compareSpans, type Span } from '../../core/text/span';
import { type Disposable, Emitter } from '../../core/util/event';
import { type Snapshot } from '../liveArticle';

/** What a person wrote about a span of an article. */
export interface Note extends Span {
  /** The id of the annotation that it belongs to, and is kept with. */
  readonly annotation: Annotation['id'];
  /** What it is about: “Person “Orla Fenwick””. */
  readonly title: string;
  readonly words: string;
  /** Who spoke last about the annotation, where that is known. */
  readonly author: string | undefined;
  /** When that was, ISO 8601. */
  readonly at: string;
}

/** The notes of an article in text order; those of annotations that have no place stand under Problems. */
export function notesOf({
  anchored,
  document: { text },
  labels,
}: Pick<Snapshot, 'anchored' | 'document' | 'labels'>): readonly Note[] {
  return anchored
    .filter(isPlaced)
    .flatMap(({ annotation: { id, label, note, author, createdAt, modifiedAt = createdAt }, span: { start, end } }) => {
      if (note === undefined) return [];
      const title = `${labels.of(label).title} “${oneLine(text.slice(start, end))}”`;
      return [{ start, end, annotation: id, title, words: note, author, at: modifiedAt }];
    })
    .sort(compareSpans);
}

/** An annotation with other fields in place of one; without it where there are none. */
export function replacing(before: Annotation, field: 'note' | 'attributes', by: Partial<Annotation>): Annotation {
  const kept: { -readonly [Field in keyof Annotation]: Annotation[Field] } = { ...before };
  Reflect.deleteProperty(kept, field);
  return { ...kept, ...by };
}

/** An annotation with that note; white space around it goes, and no words are no note. */
export function noted(before: Annotation, words: string): Annotation {
  const note = words.trim();
  return replacing(before, 'note', note === '' ? {} : { note });
}

/** Which notes are being rewritten where they stand. */
export class OpenNotes implements Disposable {
  readonly #open = new Set<string>();
  readonly #changed = new Emitter<string>();
  /** The URI of the article whose note was opened or closed. */
  readonly onDidChange = this.#changed.event;

  isOpen(uri: string, annotation: Annotation['id']): boolean {
    return this.#open.has(keyOf(uri, annotation));
  }

  open(uri: string, annotation: Annotation['id']): void {
    this.#open.add(keyOf(uri, annotation));
    this.#changed.fire(uri);
  }

  close(uri: string, annotation: Annotation['id']): void {
    this.#open.delete(keyOf(uri, annotation));
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function keyOf(uri: string, annotation: string): string {
  return `${annotation} ${uri}`;
}
