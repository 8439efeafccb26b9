import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** How many tests ran, for the summary of `npm test`. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Proves how many tests ran in the file that `BLUEPENCIL_REPORT` names, if it does. */
export function writeReport({ passed, failed }: Counts): void {
  const file = process.env['BLUEPENCIL_REPORT'];
  if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
}

/** The usual list of tests, with a report at its end. A run that dies half-way leaves none. */
export class Report extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => writeReport({ passed: this.stats.passes, failed: this.stats.failures }));
  }
}
