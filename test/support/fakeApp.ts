import { type ActiveEditor, type App } from '../../src/app/app';
import { Annotations } from '../../src/app/annotations/annotations';
import { Sidecars } from '../../src/app/annotations/sidecars';
import { Strays } from '../../src/app/annotations/strays';
import { WorkspaceIndex } from '../../src/app/annotations/workspaceIndex';
import { LabelLock } from '../../src/app/annotations/labelLock';
import { OpenNotes } from '../../src/app/annotations/notes';
import { Review } from '../../src/app/annotations/review';
import { LiveArticles } from '../../src/app/articles';
import { EntitiesView } from '../../src/app/entitiesView';
import { Corpora } from '../../src/app/corpus/corpora';
import { recordPlace } from '../../src/app/corpus/recordUri';
import { RecordFiles } from '../../src/app/corpus/recordFiles';
import { Comparisons } from '../../src/app/exchange/comparison';
import { Highlights } from '../../src/app/highlights';
import { type Choice, type Files, type LargeFiles, type LoadedText, type Memory, type Ui } from '../../src/app/ports';
import { UserError } from '../../src/app/userError';
import { Projects } from '../../src/app/projects/projects';
import { type AnalysisOptions } from '../../src/core/detect/refiner';
import { type Analysis } from '../../src/core/detect/analysis';
import { type Span } from '../../src/core/text/span';
import { settings as settingsTable, type SettingId, type SettingValue } from '../../src/manifest/settings';
import { FakeClock } from './fakeClock';
import { namesOf } from './toyDetector';

/** An application without an editor: files in a map, a person whose answers are laid out beforehand, a toy detector. */
export class FakeApp implements App {
  /** One with an article that is open, analysed and annotated as its file says. */
  static async opened(uri: string, text: string, app = new FakeApp()): Promise<FakeApp> {
    app.open(uri, text);
    await app.articles.get(uri)?.settled();
    await app.annotations.of(uri).loaded();
    return app;
  }

  readonly disk = new Map<string, string>();
  /** What was said, copied and asked, in order. */
  readonly said: string[] = [];
  /** What the person will answer, in order: an action, a picked label, a save target. */
  readonly answers: (string | undefined)[] = [];
  readonly clipboard: string[] = [];
  readonly settingValues: Partial<Record<SettingId, unknown>> = {};
  /** When drafts were changed. */
  readonly changedAt = new Map<string, number>();
  /** The folders of the workspace. */
  readonly folders: string[] = [];
  readonly unwritable = new Set<string>();
  readonly clock = new FakeClock();
  readonly memory: Memory = fakeMemory();
  readonly highlights = new Highlights(this.memory);
  isTrusted = true;
  readonly entitiesView = new EntitiesView(this.memory);
  selections: readonly Span[] = [{ start: 0, end: 0 }];
  activeUri: string | undefined;

  readonly log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
  readonly settings = {
    get: <K extends SettingId>(id: K): SettingValue<K> => this.settingValues[id] ?? settingsTable[id].default,
  };

  readonly articles: LiveArticles = new LiveArticles({
    analyze: async (question) => this.analyze(await this.projects.prepared(question)),
    clock: this.clock,
    log: this.log,
    memory: this.memory,
    optionsFor: () => this.optionsFor(),
    labelsFor: (uri) => this.projects.labelsFor(uri),
    patternFailed: (failure) => this.projects.patternFailed(failure),
    rulesFor: () => ({
      activeFor: this.settings.get('bluepencil.activeFor'),
      largestFile: this.settings.get('bluepencil.largestFile'),
      matches: () => false,
      judge: (text) => ({
        isProse: text.includes('.'),
        reason: text.includes('.') ? 'It has sentences.' : 'It has none.',
      }),
    }),
  });

  readonly files: Files = {
    read: (uri) => Promise.resolve(this.#load(uri)),
    sizeOf: (uri) => Promise.resolve(this.disk.get(uri)?.length),
    write: (uri, text) => {
      if (this.unwritable.has(uri)) return Promise.reject(new UserError(`${uri} cannot be written: no permission`));
      this.disk.set(uri, text);
      return Promise.resolve();
    },
    stampOf: (uri) => {
      const text = this.disk.get(uri);
      const isFolder = [...this.disk.keys()].some((one) => one.startsWith(`${uri}/`));
      return Promise.resolve(text ?? (isFolder ? 'a folder' : undefined));
    },
    rename: (from, to) => {
      if (this.disk.has(to)) return Promise.reject(new UserError(`${from} cannot be moved to ${to}: it exists`));
      for (const [uri, text] of [...this.disk]) {
        if (uri !== from && !uri.startsWith(`${from}/`)) continue;
        this.disk.delete(uri);
        this.disk.set(to + uri.slice(from.length), text);
      }
      return Promise.resolve();
    },
    remove: (uri) => {
      for (const one of [...this.disk.keys()]) if (one === uri || one.startsWith(`${uri}/`)) this.disk.delete(one);
      return Promise.resolve();
    },
    pathOf: (uri) => uri.replace(/^file:\/\//, ''),
    sibling: (uri, name) => uri.replace(/[^/]*$/, name),
    nameOf: (uri) => uri.replace(/^.*\//, ''),
    languageOf: () => 'plaintext',
    sidecars: () => Promise.resolve([...this.disk.keys()].filter((uri) => uri.endsWith('.pencil.json')).sort()),
    drafts: () => {
      const drafts = [...this.disk.keys()].filter((uri) => uri.endsWith('.tmp'));
      return Promise.resolve(drafts.map((uri) => ({ uri, changedAt: this.changedAt.get(uri) ?? 0 })));
    },
    discard: (uri) => Promise.resolve(void this.disk.delete(uri)),
    folders: () => [...this.folders],
    candidates: () => Promise.resolve([...this.disk.keys()].filter((uri) => uri.endsWith('.txt')).sort()),
  };

  readonly ui: { -readonly [K in keyof Ui]: Ui[K] } = {
    inform: (message) => this.#answer(message),
    warn: (message) => this.#answer(message),
    confirm: async (message, action) => (await this.#answer(message)) === action,
    pick: async <T>(title: string, choices: readonly Choice<T>[]) => {
      const answer = await this.#answer(title);
      return choices.find(({ label }) => label === answer)?.value;
    },
    pickMany: async <T>(title: string, choices: readonly Choice<T>[]) => {
      const answer = await this.#answer(title);
      if (answer === undefined) return undefined;
      return choices
        .filter(({ label, picked }) => (answer === 'ticked' ? picked : answer.includes(label)))
        .map(({ value }) => value);
    },
    ask: (title) => this.#answer(title),
    askTarget: async (title, proposal) => {
      const answer = await this.#answer(title);
      return answer === 'proposal' ? proposal : answer;
    },
    askFile: (title) => this.#answer(title),
    showReport: (name, text) => Promise.resolve(void this.said.push(`${name}\n${text}`)),
    withProgress: (_, task) => task({ cancelled: false, report: () => undefined }),
    announce: (message) => void this.said.push(message),
    copy: (text) => Promise.resolve(void this.clipboard.push(text)),
    open: async (uri) => {
      this.activeUri = uri;
      this.said.push(`opened ${uri}`);
      if (recordPlace(uri))
        this.articles.consider({ uri, languageId: 'plaintext', text: (await this.corpora.record(uri)).text }, 1);
    },
    openSample: () => Promise.resolve(void this.said.push('opened the sample')),
    openSettings: () => Promise.resolve(void this.said.push('opened the settings')),
  };

  readonly projects: Projects = new Projects({
    files: this.files,
    clock: this.clock,
    log: this.log,
    isTrusted: () => this.isTrusted,
    patternSetting: () => this.settings.get('bluepencil.patterns'),
    tell: (message) => void this.said.push(message),
  });

  #lastId = 0;
  readonly review = new Review();
  readonly notes = new OpenNotes();
  readonly labelLock = new LabelLock();
  readonly comparisons = new Comparisons();
  readonly corpora: Corpora = new Corpora(
    fakeLargeFiles(this.disk),
    { nameOf: (uri) => uri.replace(/^.*\//, '') },
    this.memory,
  );
  readonly strays = new Strays();
  readonly sidecars: Sidecars = new Sidecars({
    files: this.files,
    memory: this.memory,
    folderSetting: () => this.settings.get('bluepencil.sidecarFolder'),
    strayed: (stray) => this.strays.met(this, stray),
  });
  readonly annotations: Annotations = new Annotations(
    this.articles,
    {
      sidecars: this.sidecars,
      records: new RecordFiles(this.files, this.corpora),
      clock: this.clock,
      log: this.log,
      memory: this.memory,
      tell: (message) => void this.said.push(message),
      tellUnsettled: (message) => void this.said.push(message),
    },
    { author: () => 'Ada Quill', newId: () => `id${++this.#lastId}` },
  );

  readonly workspaceIndex: WorkspaceIndex = new WorkspaceIndex(
    this.files,
    this.sidecars,
    this.articles,
    this.memory,
    this.log,
  );

  editor(): ActiveEditor | undefined {
    if (this.activeUri === undefined) return undefined;
    const select = (...spans: readonly Span[]) => void (this.selections = spans);
    return { uri: this.activeUri, selections: this.selections, visible: [], select };
  }

  reconsider(uri: string): void {
    this.articles.consider({ uri, languageId: 'plaintext', text: this.#load(uri)?.text ?? '' }, 1);
  }

  analyze = ({ document }: Parameters<App['analyze']>[0]): Promise<Analysis | undefined> =>
    Promise.resolve({
      version: document.version,
      mentions: namesOf(document.text),
      entities: [],
      quotations: [],
      parts: [],
    });

  optionsFor(): AnalysisOptions {
    return {};
  }

  /** Puts a file on the disk and opens it in the editor. */
  open(uri: string, text: string): void {
    this.disk.set(uri, text);
    this.activeUri = uri;
    this.reconsider(uri);
  }

  #load(uri: string): LoadedText | undefined {
    const text = this.disk.get(uri);
    return text === undefined ? undefined : { text, hasBom: false };
  }

  #answer(message: string): Promise<string | undefined> {
    this.said.push(message);
    return Promise.resolve(this.answers.shift());
  }
}

function fakeLargeFiles(disk: ReadonlyMap<string, string>): LargeFiles {
  return {
    open: (uri) => {
      const text = disk.get(uri);
      if (text === undefined) return Promise.reject(new UserError(`${uri} is gone.`));
      const bytes = new TextEncoder().encode(text);
      const read = (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length));
      return Promise.resolve({ size: bytes.length, stamp: text, read });
    },
    decode: (bytes) => new TextDecoder().decode(bytes),
  };
}

function fakeMemory(): Memory {
  const kept = new Map<string, unknown>();
  return { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}
