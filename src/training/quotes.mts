import { readFileSync } from 'node:fs';
import { parseMarked } from './quotes/marked';
import { f1, score } from './quotes/score';

/**
 * Scores the quotation scanner on the marked articles of test/quotes: `npm run evaluate:quotes`; with `--misses` it also
 * lists what went wrong in the part that may be tuned on.
 */
for (const part of ['tuned', 'held-out']) {
  const articles = parseMarked(readFileSync(`test/quotes/${part}.txt`, 'utf8'));
  const { tallies, misses } = score(articles);
  console.log(`\n${part}: ${articles.length} articles`);
  console.log('kind       marked  found   F1 span   F1 span and source');
  for (const [kind, { gold, found, spans, right }] of Object.entries(tallies)) {
    const figures = [f1(spans, found, gold), f1(right, found, gold)].map((figure) => (100 * figure).toFixed(1));
    console.log(
      `${kind.padEnd(10)} ${String(gold).padStart(6)} ${String(found).padStart(6)}   ${(figures[0] ?? '').padStart(7)}   ${(figures[1] ?? '').padStart(18)}`,
    );
  }
  if (part !== 'tuned' || !process.argv.includes('--misses')) continue;
  for (const { what, article, kind, words, gold, found } of misses) {
    console.log(
      `${what} ${kind} [${article.slice(0, 3)}] gold: ${gold ?? '-'} | found: ${found ?? '-'} | ${words.slice(0, 90)}`,
    );
  }
}
