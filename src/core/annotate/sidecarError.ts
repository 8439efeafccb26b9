import { lineOfOffset } from '../text/place';
import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';

/**
 * A sidecar that cannot be read. Its file must be left as it is: writing over it would lose somebody's work.
 * `message` is a whole sentence that names line and cause.
 */
export class SidecarError extends Error {
  constructor(
    /** newer: written by a later version. conflict: git left its markers. broken: anything else. */
    readonly kind: 'newer' | 'conflict' | 'broken',
    /** From 1. */
    readonly line: number,
    /** The message without the line and the full stop. */
    readonly reason: string,
  ) {
    super(`Line ${line}: ${reason}.`);
    this.name = 'SidecarError';
  }
}

/** The line, from 1, on which the value at `path` begins. */
export function lineAt(body: string, path: readonly (string | number)[]): number {
  const tree = parseTree(body);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return lineOfOffset(body, node?.offset ?? 0);
}

/** The line, from 1, on which the text stops being JSON. */
export function lineOfSyntaxError(body: string): number {
  const errors: ParseError[] = [];
  parseTree(body, errors, { disallowComments: true });
  return lineOfOffset(body, errors[0]?.offset ?? 0);
}
