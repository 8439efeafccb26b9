import { type Place } from '../text/place';

/** Something that is wrong with a file of a project. What is right of it is used all the same. */
export interface Fault extends Place {
  /** Relative to the folder of the project file, with slashes. */
  readonly file: string;
  readonly severity: 'error' | 'warning';
  /** A whole sentence. */
  readonly message: string;
}
