import os from 'node:os';
import { parseArgs } from 'node:util';
import { labelIds } from '../core/labels/labels';
import { tallyErrors } from './evaluation/errors';
import { errorLines, labelTable, peerTable, type Result } from './evaluation/report';
import { reliabilityTable } from './evaluation/reliability';
import { countRecord } from './evaluation/scores';
import { type LabelMap, readLabelMap, rename, sameLabels } from './labelMap';
import { chrono } from './peers/chrono';
import { compromise } from './peers/compromise';
import { bluePencil } from './peers/ours';
import { microsoft } from './peers/recognizers';
import { findSpacy } from './peers/spacy';
import { type System } from './peers/system';
import { wink } from './peers/wink';
import { readRecords } from './records';
import { suitesAt, suiteTable } from './rules/suites';

const usage = `npm run evaluate -- [OPTIONS] GOLD.jsonl[:MAP]…
MAP names a label map (src/training/maps, or a file) for gold with other labels than the 18.
A folder with the suites of rules (recognizers_*, chrono_tests), or one of them, is measured with its own spans mapped.
  --labels A,B   only these labels (of the map's names)
  --peers        compromise, wink-nlp, chrono-node, recognizers-text and, where found, spaCy
  --python FILE  the Python that has spaCy (python3)
  --time         words a second of one processor, warm
  --reliability  what our scores promise and what they keep (for gold with the 18 labels)
  --errors N     so many of the most frequent errors of each kind (20)
  --model FILE   media/model/tagger.bin`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    labels: { type: 'string' },
    peers: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
    time: { type: 'boolean', default: false },
    reliability: { type: 'boolean', default: false },
    errors: { type: 'string', default: '20' },
    model: { type: 'string', default: 'media/model/tagger.bin' },
  },
});

type Timed = System & { readonly seconds?: () => number };

function systems(): readonly Timed[] {
  const ours = bluePencil(values.model);
  if (!values.peers) return [ours];
  const spacy = findSpacy(values.python);
  if (!spacy) console.log(`(spaCy with en_core_web_sm was not found by ${values.python}; it is left out)\n`);
  return [ours, compromise, wink, chrono, microsoft, ...(spacy ? [spacy] : [])];
}

/** Runs a system over the texts; for the time, over some before to warm it. The time is the processor's, so that a busy machine costs nothing. */
function annotate(system: Timed, texts: readonly string[]) {
  if (values.time) system.annotate(texts.slice(0, 200));
  const began = process.cpuUsage();
  const found = system.annotate(texts);
  const seconds = system.seconds?.() ?? used(began);
  return { found, wordsPerSecond: texts.reduce((all, text) => all + text.split(/\s+/).length, 0) / seconds };
}

function used(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function namesOf(system: System, map: LabelMap, chosen: readonly string[]): string[] {
  const names = system.emits.flatMap((label) => map.ours[label] ?? []);
  return [...new Set(names)].filter((name) => chosen.includes(name));
}

function evaluateFile(all: readonly Timed[], argument: string): void {
  const [, file = argument, mapName] = /^(.*?)(?::([^/:]+(?:\.json)?))?$/.exec(argument) ?? [];
  const map = mapName === undefined ? sameLabels : readLabelMap(mapName);
  const labels = values.labels?.split(',') ?? [...new Set(Object.values(map.ours))];
  const records = readRecords(file).map((record) => ({ ...record, spans: rename(record.spans, map.corpus) }));
  const emitted = all.map((system) => namesOf(system, map, labels));
  const taking = all.filter((_, index) => (emitted[index] ?? []).length > 0);
  const results = taking.map((system): Result => {
    const { found, wordsPerSecond } = annotate(
      system,
      records.map(({ text }) => text),
    );
    const renamed = found.map((spans) => rename(spans, map.ours));
    return {
      system: system.name,
      records: records.map(({ spans }, index) => countRecord(spans, renamed[index] ?? [])),
      errors: tallyErrors(records, renamed),
      ...(values.time && { wordsPerSecond }),
    };
  });
  const [ours] = results;
  if (!ours) return;
  console.log([`## ${file}`, '', ...labelTable(ours, labels), ''].join('\n'));
  if (results.length > 1 || values.time)
    console.log(
      [
        ...peerTable(
          results,
          emitted.filter((names) => names.length > 0),
        ),
        '',
      ].join('\n'),
    );
  if (values.reliability && mapName === undefined && all[0]) {
    const found = all[0].annotate(records.map(({ text }) => text));
    console.log([...reliabilityTable(records, found), ''].join('\n'));
  }
  console.log([...errorLines(ours.errors, Number(values.errors)), ''].join('\n'));
}

if (positionals.length === 0) {
  console.error(usage);
  process.exitCode = 1;
} else {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  console.log(
    `Measured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.availableParallelism()} × ${cpu}.`,
  );
  console.log(`Labels: ${labelIds.length}. Exact spans unless it says partial.\n`);
  const all = positionals.every((argument) => suitesAt(argument).length > 0) ? [] : systems();
  for (const argument of positionals) {
    const suites = suitesAt(argument);
    if (suites.length > 0) console.log(suiteTable(suites, Number(values.errors)).join('\n'));
    else evaluateFile(all, argument);
  }
}
