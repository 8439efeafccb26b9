import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { labelIds } from '../core/labels/labels';
import { featureVersion } from '../core/tagger/features';
import { lexiconOf } from '../core/tagger/lexicon';
import { type Model, writeModel } from '../core/tagger/modelFile';
import { type Word, wordOf } from '../core/tagger/words';
import { corpora } from './corpora';
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

/** What a member of the mean has of its own. */
type Member = Pick<Settings, 'frequent'> & { readonly headlines: boolean };

const members: readonly Member[] = [
  { frequent: 100, headlines: false },
  { frequent: 30, headlines: true },
];

const settings: Omit<Settings, 'frequent'> = {
  epochs: 7,
  rate: 0.1,
  l1: 0,
  l2: 0,
  dropout: 0.2,
  seed: 1,
  rarest: 2,
};
/** The file is no larger than this; the smallest weights are left out until it fits. */
const largestFile = 5_900_000;

function readTraining(folder: string, lexicon: LexiconParts, headlines: boolean): Example[] {
  const known = new Map<string, Word>();
  const tables = lexiconOf(lexicon);
  const read = (text: string): Word => {
    const word = known.get(text) ?? wordOf(text, tables);
    known.set(text, word);
    return word;
  };
  return corpora.flatMap(({ name, map }) => {
    const records = readRecords(path.join(folder, name, 'train.jsonl'));
    return examplesOf(
      [...records, ...(headlines ? headlineCopies(records) : [])],
      map === undefined ? sameLabels : readLabelMap(map),
      read,
      tables,
    );
  });
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
    packages: packages(),
    devF1: Object.fromEntries(['voa', 'wire'].map((name) => [name, dev(name)])),
    command: 'npm run train -- --corpora FOLDER',
  };
}

function packed(weights: readonly Weights[], lexicon: LexiconParts): Model {
  for (let smallest = 0.03; ; smallest *= 1.1) {
    const model = pack(weights, lexicon, smallest);
    if (writeModel(model).length > largestFile) continue;
    console.log(`weights below ${smallest.toFixed(3)} are left out`);
    return model;
  }
}

/** One member of the mean, from the paragraphs anew: laying out numbers their features in place. */
function member(
  folder: string,
  lexicon: LexiconParts,
  own: Member,
): { weights: Weights; examples: readonly Example[] } {
  const examples = readTraining(folder, lexicon, own.headlines);
  console.log(`${examples.length} paragraphs, ${examples.reduce((all, { gold }) => all + gold.length, 0)} tokens`);
  const all = { ...settings, ...own };
  const start = layOut(examples, all);
  const weights = learn(examples, start, all, (epoch, loss) => console.log(`epoch ${epoch}: loss ${loss.toFixed(0)}`));
  return { weights, examples };
}

function train(folder: string, out: string): void {
  const lexicon = buildLexicon();
  const trained = members.map((own) => member(folder, lexicon, own));
  const weights = trained.map((one) => one.weights);
  const dev = ['voa', 'wire'].flatMap((name) => readRecords(path.join(folder, name, 'dev.jsonl')));
  const model = calibrated(packed(weights, withPlainWords(lexicon, trained[0]?.examples ?? [])), dev);
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
