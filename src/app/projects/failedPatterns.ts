import { type Pattern, type PatternFailure } from '../../core/detect/rules';
import { type Fault } from '../../core/project/fault';
import { type Project } from '../../core/project/project';
import { projectFileName } from '../../core/project/projectFile';

/** Patterns that were set aside while they ran, until the files are read again. */
export class FailedPatterns {
  readonly #failures = new Map<string, PatternFailure>();

  /** Whether it is news. */
  add(failure: PatternFailure): boolean {
    const key = keyOf(failure);
    if (this.#failures.has(key)) return false;
    this.#failures.set(key, failure);
    return true;
  }

  isIn({ patterns }: Project, pattern: Pattern): boolean {
    return patterns.some((one) => keyOf(one) === keyOf(pattern));
  }

  /** The failures of a project’s patterns, at their places in its file. */
  faultsOf({ patterns }: Project): readonly Fault[] {
    return patterns.flatMap((pattern): readonly Fault[] => {
      const failure = this.#failures.get(keyOf(pattern));
      const { line, columns } = pattern;
      return failure ? [{ file: projectFileName, line, columns, severity: 'error', message: failure.message }] : [];
    });
  }

  clear(): void {
    this.#failures.clear();
  }
}

function keyOf({ label, expression }: Pattern): string {
  return `${label}\n${expression}`;
}
