import { type Arguments } from './arguments';
import { UsageError } from './errors';

/** The one file that a verb works on. */
export function oneOperand({ operands }: Arguments): string {
  const [first, ...more] = operands;
  if (first !== undefined && more.length === 0) return first;
  throw new UsageError(`one file is needed, ${operands.length} were given`);
}

/** At least so many files. */
export function operandsFrom({ operands }: Arguments, least: number): readonly string[] {
  if (operands.length >= least) return operands;
  throw new UsageError(
    `at least ${least} ${least === 1 ? 'file is' : 'files are'} needed, ${operands.length} were given`,
  );
}
