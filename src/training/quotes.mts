import { readFileSync } from 'node:fs';
import { Analyzer } from '../core/detect/analyzer';
import { standardPipeline } from '../core/detect/pipeline';
import { parseMarked } from './quotes/marked';
import { f1, scan, score } from './quotes/score';

/**
 * Scores the quotation scanner on the marked articles of test/quotes, alone and behind the detectors that are shipped:
 * `npm run evaluate:quotes`. With `--misses` it also lists what went wrong in the part that may be tuned on.
 */
const analyzer = new Analyzer(standardPipeline({ model: new Uint8Array(readFileSync('media/model/tagger.bin')) }));
const scanners = {
  'the scanner alone': scan,
  'behind the detectors': (text: string) => analyzer.analyzeNow({ uri: 'article', version: 1, text }).quotations,
};
const percent = (share: number): string => (100 * share).toFixed(1);

for (const part of ['tuned', 'held-out']) {
  const articles = parseMarked(readFileSync(`test/quotes/${part}.txt`, 'utf8'));
  for (const [name, scanner] of Object.entries(scanners)) {
    const { tallies, misses } = score(articles, scanner);
    console.log(`\n${part}, ${articles.length} articles, ${name}`);
    console.log('kind       marked  found  F1 span  F1 span and source');
    for (const [kind, { gold, found, spans, right }] of Object.entries(tallies)) {
      const counts = `${String(gold).padStart(6)} ${String(found).padStart(6)}`;
      const figures = `${percent(f1(spans, found, gold)).padStart(7)}  ${percent(f1(right, found, gold)).padStart(18)}`;
      console.log(`${kind.padEnd(10)} ${counts}  ${figures}`);
    }
    if (part !== 'tuned' || !process.argv.includes('--misses')) continue;
    for (const { what, article, kind, words, gold, found } of misses) {
      console.log(`${what} ${kind} [${article.slice(0, 3)}] ${gold ?? '-'} | ${found ?? '-'} | ${words.slice(0, 90)}`);
    }
  }
}
