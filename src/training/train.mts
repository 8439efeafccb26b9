import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { labelIds } from '../core/labels/labels';
import { featureVersion } from '../core/tagger/features';
import { lexiconOf } from '../core/tagger/lexicon';
import { type Model, writeModel } from '../core/tagger/modelFile';
import { type Word, wordOf } from '../core/tagger/words';
import { corpora, type Corpus } from './corpora';
import { calibrated } from './crf/calibrate';
import { type Example, examplesOf } from './crf/examples';
import { headlineCopies } from './crf/headlines';
import { layOut, learn, type Settings, type Weights } from './crf/learner';
import { pack } from './crf/pack';
import { countRecord, scoreOf, sum } from './evaluation/scores';
import { readLabelMap, sameLabels } from './labelMap';
import { buildLexicon, type LexiconParts } from './lexicon/build';
import { withPlainWords } from './lexicon/plain';
import { packages } from './lexicon/packages';
import { bluePencil } from './peers/ours';
import { type GoldRecord, readRecords } from './records';

const usage = 'npm run train -- --corpora FOLDER [--out media/model]';
const { values } = parseArgs({
  options: { corpora: { type: 'string' }, out: { type: 'string', default: 'media/model' } },
});

/** What a member of the mean has of its own. `part` is the third of voa that it learns from; without, it learns from all. */
type Member = Pick<Settings, 'frequent' | 'epochs' | 'seed'> & {
  readonly headlines: boolean;
  readonly part?: number;
};

/** Three members with a third of voa each hear more of wire; two hear all. */
const members: readonly Member[] = [
  { frequent: 200, epochs: 5, seed: 1, headlines: false, part: 0 },
  { frequent: 200, epochs: 5, seed: 2, headlines: true, part: 1 },
  { frequent: 200, epochs: 5, seed: 3, headlines: false, part: 2 },
  { frequent: 100, epochs: 6, seed: 4, headlines: true },
  { frequent: 30, epochs: 6, seed: 5, headlines: true },
];

const settings: Omit<Settings, keyof Member> = { rate: 0.1, l1: 0, l2: 0, dropout: 0.2, rarest: 2 };
/** The file is no larger than this; the smallest weights are left out until it fits. */
const largestFile = 5_900_000;

/** The records of a corpus that a member learns from; of a corpus in parts, one part. */
function recordsFor({ name, parts }: Corpus, folder: string, { part, headlines }: Member): readonly GoldRecord[] {
  const all = readRecords(path.join(folder, name, 'train.jsonl'));
  if (parts === undefined) return headlines ? [...all, ...headlineCopies(all)] : all;
  return part === undefined ? all : all.filter((_, index) => index % parts === part);
}

function readTraining(folder: string, lexicon: LexiconParts, own: Member): Example[] {
  const known = new Map<string, Word>();
  const tables = lexiconOf(lexicon);
  const read = (text: string): Word => {
    const word = known.get(text) ?? wordOf(text, tables);
    known.set(text, word);
    return word;
  };
  return corpora.flatMap((corpus) =>
    examplesOf(
      recordsFor(corpus, folder, own),
      corpus.map === undefined ? sameLabels : readLabelMap(corpus.map),
      read,
      tables,
    ),
  );
}

function scores(records: readonly GoldRecord[], file: string) {
  const found = bluePencil(file).annotate(records.map(({ text }) => text));
  const counts = records.map(({ spans }, index) => countRecord(spans, found[index] ?? []));
  const f1 = (labels: readonly string[]) => {
    const all = sum(counts.flatMap((record) => labels.map((label) => record.get(label) ?? {})));
    return Number((100 * scoreOf(all).f1).toFixed(1));
  };
  return { all: f1(labelIds), ...Object.fromEntries(labelIds.map((label) => [label, f1([label])])) };
}

function card(folder: string, model: Model, bytes: Uint8Array, file: string) {
  const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  const dev = (name: string) => scores(readRecords(path.join(folder, name, 'dev.jsonl')), file);
  return {
    name: 'Blue Pencil tagger',
    licence: 'MIT',
    sha256: hash(bytes),
    bytes: bytes.length,
    featureVersion,
    labels: labelIds,
    learner: 'linear-chain conditional random field, AdaGrad; see docs/detection.md',
    settings: { ...settings, members, largestFile },
    features: model.lengths.length,
    weights: model.values.length,
    corpora: corpora.map(({ name, licence, note }) => ({
      name,
      sha256: hash(readFileSync(path.join(folder, name, 'train.jsonl'))),
      licence,
      note,
    })),
    own: {
      lists: 'src/training/lexicon/known and wordLists.ts: common knowledge, written for this project',
    },
    packages: packages(),
    devF1: Object.fromEntries(['voa', 'wire'].map((name) => [name, dev(name)])),
    command: 'npm run train -- --corpora FOLDER',
  };
}

function packed(weights: readonly Weights[], lexicon: LexiconParts): Model {
  for (let smallest = 0.012; ; smallest *= 1.2) {
    const model = pack(weights, lexicon, smallest);
    if (writeModel(model).length > largestFile) continue;
    console.log(`weights below ${smallest.toFixed(3)} are left out`);
    return model;
  }
}

/** One member of the mean, from the paragraphs anew: laying out numbers their features in place. */
function member(folder: string, lexicon: LexiconParts, own: Member) {
  const examples = readTraining(folder, lexicon, own);
  console.log(`${examples.length} paragraphs, ${examples.reduce((all, { gold }) => all + gold.length, 0)} tokens`);
  const all = { ...settings, ...own };
  const start = layOut(examples, all);
  const weights = learn(examples, start, all, (epoch, loss) => console.log(`epoch ${epoch}: loss ${loss.toFixed(0)}`));
  return { weights, examples };
}

function train(folder: string, out: string): void {
  const lexicon = buildLexicon();
  const weights: Weights[] = [];
  let known = lexicon;
  for (const own of members) {
    const one = member(folder, lexicon, own);
    weights.push(one.weights);
    if (own.part === undefined) known = withPlainWords(lexicon, one.examples);
  }
  const dev = ['voa', 'wire'].flatMap((name) => readRecords(path.join(folder, name, 'dev.jsonl')));
  const model = calibrated(packed(weights, known), dev);
  const bytes = writeModel(model);
  const file = path.join(out, 'tagger.bin');
  writeFileSync(file, bytes);
  writeFileSync(path.join(out, 'tagger.json'), `${JSON.stringify(card(folder, model, bytes, file), undefined, 2)}\n`);
  console.log(`${file}: ${bytes.length} bytes`);
}

if (values.corpora === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else train(values.corpora, values.out);
