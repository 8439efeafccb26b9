import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import prettier from 'prettier';
import { withGenerated } from '../../src/build/formatMatrix';
import { type Format } from '../../src/core/formats/format';
import { formats } from '../../src/core/formats/index';
import { survivesDamage } from '../support/damagedFiles';

/**
 * Gives each importer damaged files for a while and prints as a table how many it was given, how long the slowest took and
 * how much memory the process had at most: `npm run fuzz -- [--seconds 60] [--seed N] [--write] [FORMAT…]`. `--write` puts
 * the rows into the table of docs/formats.md. Ends with 1 where an importer failed.
 */
const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const seconds = Number(values.seconds);

function fuzz(format: Format): string {
  const property = survivesDamage(format);
  let slowest = 0;
  let memory = 0;
  let files = 0;
  const run = property.run.bind(property);
  property.run = (input) => {
    const began = performance.now();
    const failure = run(input);
    slowest = Math.max(slowest, performance.now() - began);
    if (files++ % 100 === 0) memory = Math.max(memory, process.memoryUsage().rss);
    return failure;
  };
  const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
  const found = fc.check(property, { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000, ...seed });
  if (found.counterexample !== null) {
    process.exitCode = 1;
    const { errorInstance: error } = found;
    console.error(`${format.id} failed with --seed=${found.seed}: ${JSON.stringify(found.counterexample)}`);
    console.error(error instanceof Error ? error.stack : error);
  }
  const failures = found.counterexample === null ? 0 : 1;
  return `| \`${format.id}\` | ${files} | ${seconds} | ${failures} | ${slowest.toFixed(0)} ms | ${(memory / 1e6).toFixed(0)} MB |`;
}

const head = `Last on ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}.`;
const columns = [
  '| importer | damaged files | seconds | failures | slowest | memory of the process |',
  '| --- | --- | --- | --- | --- | --- |',
];
const rows = new Map<string, string>();
for (const line of [head, '', ...columns]) console.log(line);
for (const format of formats) {
  if (!format.decode || (positionals.length > 0 && !positionals.includes(format.id))) continue;
  const row = fuzz(format);
  console.log(row);
  rows.set(format.id, row);
}
if (values.write) await write();

/** The rows of formats that were not looked at stay as they are. */
async function write(): Promise<void> {
  const file = 'docs/formats.md';
  const before = readFileSync(file, 'utf8');
  const made = /<!-- made by npm run fuzz -->([^]*)<!-- end of/.exec(before)?.[1] ?? '';
  const kept = new Map(Array.from(made.matchAll(/^\| `(\w+)` .*$/gm), ([row, id = '']) => [id, row]));
  const all = formats.flatMap(({ id }) => rows.get(id) ?? kept.get(id) ?? []);
  const document = withGenerated(before, 'npm run fuzz', [head, '', ...columns, ...all].join('\n'));
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(document, { ...options, parser: 'markdown' }));
}
