import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { formats } from '../core/formats/index';
import { formatMatrix, withGenerated } from './formatMatrix';

/** Writes the tables of docs/formats.md; with `--check` it only compares. */
const file = 'docs/formats.md';
const before = readFileSync(file, 'utf8');
const options = await prettier.resolveConfig(file);
const after = await prettier.format(withGenerated(before, 'npm run docs', formatMatrix(formats)), {
  ...options,
  parser: 'markdown',
});
if (after !== before) {
  if (process.argv.includes('--check')) {
    console.error(`${file} does not follow from the list of formats: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(file, after);
}
