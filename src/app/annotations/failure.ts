import { SidecarError } from '../../core/annotate/sidecarError';
import { UserError } from '../userError';

/** What a person is told of a file of annotations that could not be read or written. */
export interface Failure {
  readonly message: string;
  /** Whether the file must be left as it is. */
  readonly isUnreadable: boolean;
}

/** Puts into words why the file of this name failed. */
export function failureOf(error: unknown, name: string): Failure {
  if (error instanceof SidecarError) {
    const consequence = 'The file is left as it is, and nothing can be annotated until it can be read.';
    return { message: `${name}: ${error.message} ${consequence}`, isUnreadable: true };
  }
  if (error instanceof UserError) return { message: error.message, isUnreadable: false };
  return { message: `${name} could not be written. The log says why.`, isUnreadable: false };
}
