import { type SidecarFiles } from '../corpus/recordFiles';
import { type Snapshot } from '../liveArticle';
import { type Clock, type Log, type Memory } from '../ports';

/** The article that is annotated: an open one, or one that is not open and only holds what is said of it. */
export interface AnnotatedArticle {
  readonly snapshot: Pick<Snapshot, 'document' | 'anchored'>;
  annotate(anchored: Snapshot['anchored']): void;
}

/** What the annotations of an article need of the rest. */
export interface AnnotationSurroundings {
  /** The files of annotations by their articles. */
  readonly files: SidecarFiles;
  readonly clock: Clock;
  readonly log: Log;
  readonly memory: Memory;
  /** Tells a person once what happened to their annotations. */
  tell(message: string): void;
  /** Tells that annotations of an article wait for a person, and leads there. */
  tellUnsettled(message: string, uri: string): void;
}
