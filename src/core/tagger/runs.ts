import { type Token } from '../text/tokens';
import { edge, type Extra, isCapital, push } from './extra';
import { mix } from './hash';
import { type Word } from './words';

const template = { run: 2000 } as const;

const connectors = new Set([
  'of',
  'for',
  'and',
  'the',
  'de',
  'del',
  'la',
  'al',
  'el',
  'bin',
  'ibn',
  'on',
  'in',
  '&',
  '-',
  "'s",
  '’s',
  'du',
  'van',
  'von',
  'der',
  'to',
]);

/** Runs of capitalised words, strict or over small connecting words: "Ministry of Justice and Home Affairs". */
export function addRuns(tokens: readonly Token[], words: readonly Word[], extra: Extra, loose: boolean): void {
  let from = 0;
  while (from < words.length) {
    if (!isCapital(words[from])) {
      from++;
      continue;
    }
    let to = from + 1;
    for (;;) {
      let next = to;
      if (loose) while (next < to + 2 && connectors.has(tokens[next]?.text ?? '')) next++;
      if (!isCapital(words[next])) break;
      to = next + 1;
    }
    describeRun(words, extra, from, to, template.run + (loose ? 100 : 0));
    from = to;
  }
}

function describeRun(words: readonly Word[], extra: Extra, from: number, to: number, base: number): void {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return;
  const before = words[from - 1]?.lower ?? edge;
  const after = words[to]?.lower ?? edge;
  const length = Math.min(to - from, 6);
  for (let at = from; at < to; at++) {
    const position = (at === from ? 1 : 0) + (at === to - 1 ? 2 : 0);
    const add = (number: number, value: number) => push(extra, at, mix(base + number, value));
    add(0, mix(length, position));
    if (to - from > 1) {
      add(1, last.lower);
      add(2, first.lower);
      add(3, mix(last.clusters[1], position));
      add(4, mix(first.clusters[1], position));
      add(5, mix(first.clusters[2], last.clusters[2]));
    }
    add(6, mix(before, position));
    add(7, mix(after, position));
    add(8, mix(words[from - 1]?.clusters[1] ?? edge, position));
    add(9, mix(words[to]?.clusters[1] ?? edge, position));
  }
}
