import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = 'test/grammar';
const grammar = 'syntaxes/news-article.tmLanguage.json';

/** What vscode-tmgrammar-test says of a file; empty where all its assertions hold. */
function complaints(file: string): string {
  const tool = path.resolve('node_modules/vscode-tmgrammar-test/dist/unit.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, '-g', grammar, file], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}` || `exit code ${status ?? 'none'}`;
}

describe('the grammar of news articles', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.article'));

  it('has files to be tested with', () => assert.ok(files.length >= 3));

  for (const file of files)
    it(`colours ${file} as it says`, () => assert.equal(complaints(path.join(folder, file)), ''));
});
