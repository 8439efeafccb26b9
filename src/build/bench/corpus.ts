import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LineIndex } from '../../core/corpus/lineIndex';
import { articleText, corpusLines, wordsIn } from '../scale/articles';
import { annotate } from '../scale/commandLine';
import { distribution, type Figure, milliseconds, type Section } from './section';

const articles = 5_000;
const records = 2_000_000;

/** The command line over a corpus, and what the editor does to open one article of a large one. `npm run scale` measures more. */
export const corpus: Section = {
  title: `A corpus: ${articles} articles annotated, ${records} looked through`,
  async measure() {
    const folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-bench-'));
    try {
      return [...(await annotating(folder)), ...(await looking(folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function annotating(folder: string): Promise<Figure[]> {
  const input = path.join(folder, 'in.jsonl');
  writeFileSync(input, `${[...corpusLines(articles)].join('\n')}\n`);
  const words = Array.from({ length: articles }, (_, at) => wordsIn(articleText(at + 1))).reduce((a, b) => a + b, 0);
  const figures: Figure[] = [];
  for (const jobs of ['1', '2']) {
    const used = await annotate(input, path.join(folder, `out${jobs}.jsonl`), Infinity, ['--jobs', jobs]);
    const result = `${(words / used.seconds).toFixed(0)} words for each second of processor time, ${(articles / used.wall).toFixed(0)} articles a second, at most ${used.megabytes.toFixed(0)} MB`;
    figures.push({ what: `bluepencil annotate --jobs ${jobs}`, result });
  }
  return figures;
}

async function looking(folder: string): Promise<Figure[]> {
  const name = path.join(folder, 'large.jsonl');
  const lines = `${Array.from({ length: 10_000 }, (_, id) => JSON.stringify({ id, text: articleText(id) })).join('\n')}\n`;
  const file = await open(name, 'w+');
  try {
    for (let written = 0; written < records; written += 10_000) await file.write(lines);
    const { size } = statSync(name);
    const read = async (start: number, length: number) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    };
    const index = new LineIndex({ size, read });
    const began = performance.now();
    await index.searchTo(Infinity);
    const searched = performance.now() - began;
    const times: number[] = [];
    for (let at = 1; at <= 200; at++) {
      const from = performance.now();
      await index.line((at * 7919 * 1237) % records);
      times.push(performance.now() - from);
    }
    return [
      { what: `finding all lines of ${(size / 1e6).toFixed(0)} MB`, result: milliseconds(searched) },
      { what: 'reading one of them', result: distribution(times) },
    ];
  } finally {
    await file.close();
  }
}
