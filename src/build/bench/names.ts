import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import nlp from 'compromise';
import { taggerDetector } from '../../core/detect/detectors/tagger';
import { readModel } from '../../core/tagger/modelFile';
import { Tagger } from '../../core/tagger/tagger';
import { blocksOf } from '../../core/text/blocks';
import { tokensOf } from '../../core/text/tokens';
import { root } from '../root';
import { distribution, type Figure, milliseconds, type Section } from './section';
import { book } from './texts';

const modelFile = path.join(root, 'media/model/tagger.bin');
const rounds = 5;
const words = 20_000;
const wink = winkNLP(model);

/** A system's work on a text, all of it. */
type Work = (paragraphs: readonly string[]) => void;

/** Names beside two other libraries, in one run and in turns, so that a busy machine is as busy for each. */
export const names: Section = {
  title: 'Names beside other libraries, one thread, warm, in seconds of the processor',
  measure: () => Promise.resolve(existsSync(modelFile) ? figures() : []),
};

function figures(): Figure[] {
  const began = performance.now();
  const trained = readModel(readFileSync(modelFile));
  const tagger = new Tagger(trained);
  const loading = performance.now() - began;
  const detector = taggerDetector(readFileSync(modelFile));
  const systems: Readonly<Record<string, Work>> = {
    'the tagger, cutting into tokens included': (all) => {
      for (const text of all) tagger.tag(tokensOf(text));
    },
    'grammar and tagger, as they ship': (all) => {
      for (const text of all) Array.from(detector.detect({ start: 0, end: text.length, text }));
    },
    'compromise: people, organisations, places': (all) => {
      for (const text of all) askCompromise(text);
    },
    'wink-nlp: its figures and times, for it knows no names': (all) => {
      for (const text of all) wink.readDoc(text).entities().length();
    },
  };
  const speeds = inTurns(systems);
  const compromise = speeds['compromise: people, organisations, places'] ?? Number.NaN;
  return [
    { what: 'loading the model', result: milliseconds(loading) },
    ...Object.entries(speeds).map(([what, speed]) => ({
      what,
      result: `${Math.round(speed / 1000)},000 words a second, ${(speed / compromise).toFixed(1)} × compromise`,
    })),
    { what: 'the paragraph under the cursor, grammar and tagger', result: distribution(paragraphs(detector)) },
  ];
}

function askCompromise(text: string): number {
  const doc = nlp(text);
  return doc.people().length + doc.organizations().length + doc.places().length;
}

/** Words a second of each system, the median of some rounds; every round has a text that was not met before. */
function inTurns(systems: Readonly<Record<string, Work>>): Record<string, number> {
  const texts = book(words * (rounds + 1)).split('\n\n');
  const size = Math.ceil(texts.length / (rounds + 1));
  const speeds = new Map(Object.keys(systems).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    const part = texts.slice(round * size, (round + 1) * size);
    const count = part.reduce((all, text) => all + text.split(/\s+/).length, 0);
    for (const [name, work] of Object.entries(systems)) {
      const before = process.cpuUsage();
      work(part);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) speeds.get(name)?.push((1e6 * count) / (user + system));
    }
  }
  return Object.fromEntries([...speeds].map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1] ?? 0]));
}

/** How long the reading of each of some paragraphs took that were never met before, in milliseconds. */
function paragraphs(detector: ReturnType<typeof taggerDetector>): number[] {
  return [...blocksOf(book(10_000))].map((block) => {
    const began = performance.now();
    Array.from(detector.detect(block));
    return performance.now() - began;
  });
}
