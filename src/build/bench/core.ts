import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Analyzer } from '../../core/detect/analyzer';
import { standardPipeline } from '../../core/detect/pipeline';
import { root } from '../root';
import { distribution, type Figure, milliseconds, type Section } from './section';
import { article, book } from './texts';

const keystrokes = 200;

/** The analysis alone, in this process: what the worker does. */
export const core: Section = {
  title: 'Analysis, without an editor',
  measure: () => Promise.resolve([...figuresOf('600 words', article()), ...figuresOf('50,000 words', book(50_000))]),
};

function figuresOf(size: string, text: string): Figure[] {
  const warm = newAnalyzer();
  warm.analyzeNow({ uri: 'warm', version: 1, text: book(2_000) }); // the compiler's time is not the text's
  const began = performance.now();
  warm.analyzeNow({ uri: 'cold', version: 1, text });
  const cold = performance.now() - began;
  return [
    { what: `first analysis, ${size}`, result: milliseconds(cold) },
    { what: `keystroke to spans, ${size}`, result: distribution(type(warm, text)) },
  ];
}

/** Types one letter after another, each into another paragraph, and returns how long each analysis took. */
function type(analyzer: Analyzer, text: string): number[] {
  const times: number[] = [];
  for (let typed = text, key = 1; key <= keystrokes; key++) {
    const at = typed.indexOf(' ', Math.floor((typed.length * key) / (keystrokes + 1)));
    typed = `${typed.slice(0, at)}e${typed.slice(at)}`;
    const began = performance.now();
    analyzer.analyzeNow({ uri: 'typed', version: key, text: typed });
    times.push(performance.now() - began);
  }
  return times;
}

function newAnalyzer(): Analyzer {
  const model = path.join(root, 'media/model/tagger.bin');
  return new Analyzer(standardPipeline(existsSync(model) ? { model: readFileSync(model) } : {}));
}
