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
import { layOut, learn, type Settings } from './crf/learner';
import { pack } from './crf/pack';
import { countRecord, scoreOf, sum } from './evaluation/scores';
import { readLabelMap, sameLabels } from './labelMap';
import { buildLexicon } from './lexicon/build';
import { packages } from './lexicon/packages';
import { bluePencil } from './peers/ours';
import { type GoldRecord, readRecords } from './records';

const usage = 'npm run train -- --corpora FOLDER [--out media/model]';
const { values } = parseArgs({
  options: { corpora: { type: 'string' }, out: { type: 'string', default: 'media/model' } },
});

const settings: Settings = {
  epochs: 6,
  rate: 0.1,
  l1: 0,
  l2: 0,
  dropout: 0.2,
  seed: 1,
  rarest: 2,
  frequent: 100,
};
/** Weights smaller than this are left out of the file. */
const smallest = 0.03;

function readTraining(folder: string, lexicon: ReturnType<typeof buildLexicon>): Example[] {
  const known = new Map<string, Word>();
  const tables = lexiconOf(lexicon);
  const read = (text: string): Word => {
    const word = known.get(text) ?? wordOf(text, tables);
    known.set(text, word);
    return word;
  };
  return corpora.flatMap(({ name, map }) => {
    const records = readRecords(path.join(folder, name, 'train.jsonl'));
    return examplesOf(records, map === undefined ? sameLabels : readLabelMap(map), read, tables);
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
    settings: { ...settings, smallest },
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

function train(folder: string, out: string): void {
  const lexicon = buildLexicon();
  const examples = readTraining(folder, lexicon);
  console.log(`${examples.length} paragraphs, ${examples.reduce((all, { gold }) => all + gold.length, 0)} tokens`);
  const start = layOut(examples, settings);
  const weights = learn(examples, start, settings, (epoch, loss) =>
    console.log(`epoch ${epoch}: loss ${loss.toFixed(0)}`),
  );
  const dev = ['voa', 'wire'].flatMap((name) => readRecords(path.join(folder, name, 'dev.jsonl')));
  const model = calibrated(pack(weights, lexicon, smallest), dev);
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
