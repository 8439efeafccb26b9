import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * The usual list of tests, and for `npm test` a file that proves how many ran: `BLUEPENCIL_REPORT` names it. A run that
 * dies half-way leaves none.
 */
export class Report extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env['BLUEPENCIL_REPORT'];
      const { passes: passed, failures: failed, pending } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, pending }));
    });
  }
}
