import { type Clock, type Files, type Log } from '../ports';

/** What the projects need of the rest. */
export interface ProjectSurroundings {
  readonly files: Pick<Files, 'read' | 'sibling' | 'folders'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether the person trusts the workspace: patterns run only there. */
  isTrusted(): boolean;
  /** `bluepencil.patterns` for a file, as it was written. */
  patternSetting(uri: string): Readonly<Record<string, unknown>>;
  /** Tells a person once. */
  tell(message: string): void;
}
