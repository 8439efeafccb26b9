import { watch, writeSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Annotations } from '../../src/app/annotations/annotations';
import { Sidecars } from '../../src/app/annotations/sidecars';
import { add } from '../../src/app/annotations/decide';
import { LiveArticles } from '../../src/app/articles';
import { type Clock, type Memory } from '../../src/app/ports';
import { standardLabels } from '../../src/core/labels/labelSet';
import { articleLanguage } from '../../src/manifest/languages';

/**
 * One window on an article, without the editor: it labels word after word, and says of each when it was confirmed.
 * `node session.js ARTICLE NAME FIRST STEP COUNT`, words counted from 0.
 */
const [article = '', name = '', first = '', step = '', count = ''] = process.argv.slice(2);
const uri = pathToFileURL(article).href;

/** Between two deeds, in milliseconds. */
const pace = 20;
/** So long it listens to the others after its last deed. */
const patience = 2500;

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
};
const memory: Memory = { get: () => undefined, set: () => undefined };
const complain = (...words: readonly unknown[]) => console.error(...words);
const log = { info: () => undefined, warn: complain, error: complain, show: () => undefined };

/** The same steps as in the extension: beside the file, then in its place. */
let draft = 0;
const files = {
  async read(file: string) {
    const text = await readFile(fileURLToPath(file), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { text, hasBom: false };
  },
  async write(file: string, text: string) {
    const target = fileURLToPath(file);
    const beside = `${target}.${name}${draft++}.tmp`;
    await writeFile(beside, text);
    await rename(beside, target);
  },
  stampOf: (file: string) =>
    stat(fileURLToPath(file)).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => undefined,
    ),
  pathOf: (file: string) => file,
  folders: () => [],
};
const sidecars = new Sidecars({ files, memory, folderSetting: () => '', strayed: complain });

const nothing = { mentions: [], entities: [], quotations: [], parts: [] };
const articles = new LiveArticles({
  ...{ clock, log, memory },
  analyze: ({ document: { version } }) => Promise.resolve({ version, ...nothing }),
  optionsFor: () => ({}),
  labelsFor: () => standardLabels,
  patternFailed: () => undefined,
  rulesFor: () => ({
    activeFor: [],
    largestFile: 5,
    matches: () => false,
    judge: () => ({ isProse: true, reason: '' }),
  }),
});

let made = 0;
const newId = () => `${name}${made++}`;
const annotations = new Annotations(
  articles,
  { ...{ sidecars, clock, log, memory }, records: files, tell: complain, tellUnsettled: complain },
  { author: () => name, newId },
);

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function run(): Promise<void> {
  const text = await readFile(article, 'utf8');
  articles.consider({ uri, languageId: articleLanguage, text }, 1);
  const own = annotations.of(uri);
  await own.loaded();
  watch(path.dirname(article), (_, changed) => {
    if (changed?.endsWith('.pencil.json')) void annotations.fileChanged(`${uri}.pencil.json`);
  });
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  for (let at = 0; at < Number(count); at++) {
    const span = words[Number(first) + at * Number(step)];
    const live = articles.get(uri);
    if (!span || !live) throw new Error('The text is too short.');
    const change = add(live.snapshot, span, 'PERSON', annotations.hand());
    await own.perform({ title: 'label a word', changes: [change] });
    writeSync(1, `${change.after?.id ?? ''} ${Date.now()}\n`);
    await wait(pace);
  }
  await wait(patience);
  await annotations.flush();
  process.exit(0);
}

void run();
