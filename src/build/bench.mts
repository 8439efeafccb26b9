import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import path from 'node:path';
import { annotations } from './bench/annotations';
import { core } from './bench/core';
import { corpus } from './bench/corpus';
import { editor } from './bench/editor';
import { names } from './bench/names';
import { reading } from './bench/reading';
import { type Section } from './bench/section';
import { size } from './bench/size';
import { root } from './root';

/** Measures everything in one run and prints it as Markdown; `--write` keeps it as docs/benchmarks.md. */
const sections: readonly Section[] = [size, core, names, reading, annotations, corpus, editor];

const processors = cpus();
const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${platform()} ${release()}, Node ${process.versions.node}`;
const lines = [
  '# Benchmarks',
  '',
  `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
];
for (const { title, measure } of sections) {
  lines.push('', `## ${title}`, '', '| what | result |', '| --- | --- |');
  for (const { what, result } of await measure()) lines.push(`| ${what} | ${result} |`);
}
console.log(lines.join('\n'));
if (process.argv.includes('--write')) {
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  writeFileSync(path.join(root, 'docs/benchmarks.md'), `${lines.join('\n')}\n`);
}
