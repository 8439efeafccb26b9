import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { withGenerated } from './formatMatrix';
import { articleText, corpusLines, wordsIn } from './scale/articles';
import { annotate, annotateAndKill, type Usage } from './scale/commandLine';
import { type Pace, peerPaces } from './scale/peers';

/**
 * Annotates a made corpus with the built command line in one thread and in two, the second killed and resumed, compares the
 * bytes, reads some of the same texts with compromise and spaCy, and prints tables: `npm run scale [-- --articles 100000]`.
 * `--write` puts them into docs/scale.md. Ends with 1 where the outputs differ or are out of order.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
});
const articles = Number(values.articles);
const sampleSize = Math.min(articles, 3000);

const [load = 0] = loadavg();

const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-scale-'));
const file = (name: string) => path.join(folder, name);
try {
  const lines = [...corpusLines(articles)];
  writeFileSync(file('corpus.jsonl'), `${lines.join('\n')}\n`);
  const words = Array.from({ length: articles }, (_, at) => wordsIn(articleText(at + 1))).reduce((a, b) => a + b, 0);
  const expected = statSync(file('corpus.jsonl')).size * 5; // about what the output comes to
  const one = await annotate(file('corpus.jsonl'), file('one.jsonl'), expected, []);
  const size = statSync(file('one.jsonl')).size;
  await annotateAndKill(file('corpus.jsonl'), file('two.jsonl'), size * 0.3, ['--jobs', '2']);
  const done = statSync(file('two.jsonl')).size / size;
  const resumed = await annotate(file('corpus.jsonl'), file('two.jsonl'), size, ['--jobs', '2', '--resume']);
  const two = await annotate(file('corpus.jsonl'), file('whole.jsonl'), size, ['--jobs', '2']);
  const sums = ['one', 'two', 'whole'].map((name) => sumOf(file(`${name}.jsonl`)));
  const isSame = new Set(sums).size === 1;
  const isOrdered = await inOrder(file('one.jsonl'));
  const paces = peerPaces(Array.from({ length: sampleSize }, (_, at) => articleText(at + 1)));
  const tables = [
    ...head(words),
    ...course(words, one, two),
    `| killed with \`kill -9\` at ${percent(done)}, resumed in ${resumed.wall.toFixed(0)} s | ${isSame ? 'the same bytes as in one go, with one thread and with two' : 'OTHER BYTES'} |  |`,
    `| lines out | ${articles}, ${isOrdered ? 'in order' : 'OUT OF ORDER'} |  |`,
    ...prices([{ name: 'Blue Pencil: names, figures, dates, quotations', words: words / one.seconds }, ...paces]),
  ];
  console.log(tables.join('\n'));
  if (!isSame || !isOrdered) process.exitCode = 1;
  if (values.write) await write(tables.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function head(words: number): string[] {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const bad = Math.floor(articles / 10_000);
  const busy = load > 0.5 ? `, which had other work (load average ${load.toFixed(1)} when it began)` : '';
  return [
    `\`npm run scale\` on ${date}, ${machine}${busy}: ${articles} made articles of ${(words / articles).toFixed(0)} words, ${bad} bad records among them.`,
    '',
    '| | one thread | two threads |',
    '| --- | --- | --- |',
  ];
}

function course(words: number, one: Usage, two: Usage): string[] {
  const row = (what: string, tell: (usage: Usage) => string) => `| ${what} | ${tell(one)} | ${tell(two)} |`;
  const megabytes = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(0)} MB`);
  return [
    row('by the clock', ({ wall }) => `${wall.toFixed(0)} s`),
    row('articles a second', ({ wall }) => (articles / wall).toFixed(0)),
    row('processor time', ({ seconds }) => `${seconds.toFixed(0)} s`),
    row('words for each second of it', ({ seconds }) => (words / seconds).toFixed(0)),
    row(
      'memory at a tenth of the way, at the end',
      ({ course: [first, ...rest] }) => `${megabytes(first)}, ${megabytes(rest.at(-1))}`,
    ),
    row('memory at most', (usage) => megabytes(usage.megabytes)),
  ];
}

/** What articles of 600 words cost in core-hours. */
function prices(paces: readonly Pace[]): string[] {
  const hours = (pace: number, count: number) => {
    const value = (600 * count) / pace / 3600;
    return value < 100 ? value.toFixed(1) : value.toFixed(0);
  };
  return [
    '',
    `In core-hours for articles of 600 words. The others read ${sampleSize} of the same texts in the same run, in one thread:`,
    '',
    '| | words a second and core | 10⁶ articles | 10⁸ | 10⁹ |',
    '| --- | --- | --- | --- | --- |',
    ...paces.map(
      ({ name, words }) =>
        `| ${name} | ${words.toFixed(0)} | ${hours(words, 1e6)} | ${hours(words, 1e8)} | ${hours(words, 1e9)} |`,
    ),
    ...(paces.length < 3 ? ['', 'NOT RUN: spaCy, which the Python that BLUEPENCIL_PYTHON names does not have.'] : []),
  ];
}

async function inOrder(name: string): Promise<boolean> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(name) })) {
    number++;
    const id = /^\{"id":(\d+|null)/.exec(line)?.[1];
    if (id !== (number % 10_000 === 0 ? 'null' : String(number))) return false;
  }
  return number === articles;
}

function sumOf(name: string): string {
  return createHash('sha256').update(readFileSync(name)).digest('hex');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

async function write(tables: string): Promise<void> {
  const document = 'docs/scale.md';
  const options = await prettier.resolveConfig(document);
  const text = withGenerated(readFileSync(document, 'utf8'), 'npm run scale', tables);
  writeFileSync(document, await prettier.format(text, { ...options, parser: 'markdown' }));
}
