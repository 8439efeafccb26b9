import 'mocha/mocha.js'; // its build for browsers, which makes `mocha` global

/** Prints to the console; mocha's own reporter would draw on a page, and a worker has none. */
function consoleReport(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()}`));
  runner.on('fail', (test, error: Error) => console.error(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  runner.on('end', () => {
    const { passes: passed, failures: failed } = runner.stats ?? {};
    console.log(`::report::${JSON.stringify({ passed, failed })}`);
  });
}

mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: consoleReport as unknown as Mocha.ReporterConstructor });

/** What VS Code calls inside its web extension host, after the suites are loaded; rejects when a test failed. */
export async function run(): Promise<void> {
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
