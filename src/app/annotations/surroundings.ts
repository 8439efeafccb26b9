import { type Clock, type Files, type Log, type Memory } from '../ports';

/** What the annotations of an article need of the rest. */
export interface AnnotationSurroundings {
  readonly files: Pick<Files, 'read' | 'write' | 'pathOf'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly memory: Memory;
  /** Tells a person once what happened to their annotations. */
  tell(message: string): void;
}
