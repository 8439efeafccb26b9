import fc from 'fast-check';
import { formats } from '../../../../src/core/formats/index';
import { survivesDamage } from '../../../support/damagedFiles';

/** So often each importer is given a damaged file here; `npm run fuzz` goes on for a minute. */
const runs = 150;

describe('every importer', () => {
  for (const format of formats) {
    if (!format.decode) continue;
    it(`reads or refuses any damaged file, and what it reads can be written: ${format.title}`, () => {
      fc.assert(survivesDamage(format), { numRuns: runs });
    });
  }
});
