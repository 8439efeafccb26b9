import { blocksOf } from '../core/text/blocks';
import { read } from '../core/figures/read';
import { readRecords } from './records';

/** A rule with fewer readings than this keeps the score of all rules together. */
const fewest = 8;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'tsx src/training/ruleScores.mts GOLD.jsonl… > src/core/figures/ruleScores.ts (train and dev parts only)',
  );
  process.exitCode = 2;
}

const counts = new Map<string, { right: number; all: number }>();
const total = { right: 0, all: 0 };

/** Counts each reading of a text as right where the gold has the same span with the same label. */
function count(text: string, gold: ReadonlySet<string>): void {
  for (const block of blocksOf(text)) {
    const { tokens, readings } = read(block.text);
    for (const { start, end, label, rule } of readings) {
      const key = `${label} ${rule}`;
      const from = block.start + (tokens[start]?.start ?? 0);
      const to = block.start + (tokens[end - 1]?.end ?? 0);
      const right = gold.has(`${from} ${to} ${label}`) ? 1 : 0;
      const sofar = counts.get(key) ?? { right: 0, all: 0 };
      counts.set(key, { right: sofar.right + right, all: sofar.all + 1 });
      total.right += right;
      total.all++;
    }
  }
}

for (const file of files) {
  for (const { text, spans } of readRecords(file)) {
    count(text, new Set(spans.map(({ start, end, label }) => `${start} ${end} ${label}`)));
  }
}

/** Laplace's rule of succession, to two decimals. */
const share = ({ right, all }: { right: number; all: number }): number =>
  Math.round((100 * (right + 1)) / (all + 2)) / 100;

const rows = [...counts].filter(([, { all }]) => all >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
console.log(
  '/** How often the readings of each label and rule were right on the train and dev parts of both news sets. Written by src/training/ruleScores.mts. */',
);
console.log('export const ruleScores: Readonly<Record<string, number>> = {');
for (const [key, counted] of rows) console.log(`  '${key}': ${share(counted)},`);
console.log('};');
console.log(`\n/** The same of all rules together. */\nexport const overallScore = ${share(total)};`);
