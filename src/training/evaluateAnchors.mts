import { readFileSync } from 'node:fs';
import { articlePaths } from './anchors/articles';
import { add, trial, type Mishap, type Tally } from './anchors/trial';

/**
 * Edits three articles at random and prints how many annotations are found again, and how many were put to a wrong place
 * without a word: `npm run evaluate:anchors [-- SCRIPTS [SEED]]`.
 */
const [scripts = 1000, seed = 1] = process.argv.slice(2).map(Number);
const articles = articlePaths.map((path) => readFileSync(path, 'utf8'));
let total: Tally = { survived: 0, recovered: 0, asked: 0, offered: 0, gone: 0, silent: 0, misplaced: 0 };

for (const [number, article] of articles.entries())
  for (let script = 0; script < scripts; script++)
    total = add(total, trial(article, seed + 7919 * script + number, show));

const share = (part: number) => `${((100 * part) / total.survived).toFixed(2)} %`;
console.log(`${scripts} edit scripts on each of ${articles.length} articles, seed ${seed}`);
console.log(`words survived   ${total.survived}`);
console.log(`  recovered      ${total.recovered}  ${share(total.recovered)}`);
console.log(`    as changed   ${total.asked}  ${share(total.asked)} (a person is asked)`);
console.log(`  offered        ${total.offered}  ${share(total.offered)}`);
console.log(`  misplaced      ${total.misplaced}  ${share(total.misplaced)} (as changed: a person is asked)`);
console.log(`words gone       ${total.gone}`);
console.log(`silent mistakes  ${total.silent}`);
process.exitCode = total.silent > 0 ? 1 : 0;

function show({ kind, before, after, annotation, anchored, truth }: Mishap): void {
  if (process.env['VERBOSE'] !== kind) return;
  const around = (text: string, { start, end }: { start: number; end: number }) =>
    JSON.stringify(
      `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`,
    );
  console.log(`\n${kind}: ${anchored.verdict}`);
  console.log(`  was   ${annotation.target.start} ${around(before, annotation.target)}`);
  if ('span' in anchored) console.log(`  said  ${anchored.span.start} ${around(after, anchored.span)}`);
  for (const place of truth) console.log(`  truth ${place.start} ${around(after, place)}`);
}
