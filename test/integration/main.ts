import path from 'node:path';
import Mocha from 'mocha';
import { filesUnder } from '../support/filesUnder';
import { Report } from '../support/report';

/** What VS Code calls inside its extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 20_000, forbidPending: true, reporter: Report, color: true });
  for (const file of filesUnder(path.join(__dirname, 'suites'), '.test.js')) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
