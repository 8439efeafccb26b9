/** A part of `npm test`. Its command writes how many tests ran to the file that `BLUEPENCIL_REPORT` names. */
export interface Step {
  readonly name: string;
  readonly command: string;
}

const mocha = (folder: string): string =>
  `mocha --no-package --config test/support/mocharc.json "${folder}/**/*.test.ts"`;

/** All parts in order; each can be run alone: `npm test -- unit integration`. */
export const steps: readonly Step[] = [
  { name: 'unit', command: mocha('test/unit') },
  { name: 'grammar', command: mocha('test/grammar') },
  { name: 'bundles', command: mocha('test/bundles') },
  { name: 'readers', command: mocha('test/readers') },
  { name: 'storage', command: mocha('test/storage') },
  { name: 'ui', command: mocha('test/ui') },
  { name: 'integration', command: 'tsx test/integration/run.mts' },
  { name: 'package', command: mocha('test/package') },
  { name: 'web', command: 'tsx test/web/run.mts' },
];
