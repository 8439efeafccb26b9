import assert from 'node:assert/strict';
import nlp from 'compromise';
import fc from 'fast-check';
import { AnalysisClient, type Worker } from '../../../src/analysis/client';
import { type Lesson, type Preparation } from '../../../src/analysis/protocol';
import { type Port } from '../../../src/analysis/rpc';
import { serveAnalysis, type Thread } from '../../../src/analysis/server';
import { Analyzer } from '../../../src/core/detect/analyzer';
import { standardPipeline } from '../../../src/core/detect/pipeline';
import { type PatternFailure } from '../../../src/core/detect/rules';
import { FakeClock, settle } from '../../support/fakeClock';

/** A worker in this thread whose messages arrive in later turns, as real ones do. */
class LocalWorker implements Worker {
  isDisposed = false;
  /** It runs the endless pattern and will never say anything again. */
  isSilent = false;
  /** The last message to the starter. */
  last: unknown;
  #toStarter: (message: unknown) => void = () => undefined;
  #toServer: (message: unknown) => void = () => undefined;
  #died: (reason: string) => void = () => undefined;

  /** A pattern in whose match this worker is lost for good. */
  readonly #endless: string | undefined;
  #lesson: Lesson | undefined;

  constructor(thread: Thread = { now: () => 0, turn: settle }, endless?: string) {
    this.#endless = endless;
    const inside: Port = {
      post: (message) => {
        this.last = structuredClone(message);
        setImmediate(() => this.isDisposed || this.#toStarter(structuredClone(message)));
      },
      onMessage: (listener) => (this.#toServer = listener),
    };
    serveAnalysis(inside, thread);
  }

  post(message: unknown): void {
    const clone: unknown = structuredClone(message);
    const { method, argument } = message as { readonly method: string; readonly argument: unknown };
    if (method === 'learn') this.#lesson = argument as Lesson;
    if (method === 'analyze' && this.#isLost()) this.#loseItself();
    setImmediate(() => this.isDisposed || this.#toServer(clone));
  }

  #isLost(): boolean {
    return this.#lesson?.rules.patterns.some(({ expression }) => expression === this.#endless) ?? false;
  }

  #loseItself(): void {
    const trying = this.#lesson?.rules.patterns.find(({ expression }) => expression === this.#endless);
    const tell = this.#toStarter;
    if (this.#lesson?.isWatched) setImmediate(() => tell({ notice: { trying } }));
    this.#toServer = () => undefined;
    this.#toStarter = () => undefined;
    this.isSilent = true;
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#toStarter = listener;
  }

  onDeath(listener: (reason: string) => void): void {
    this.#died = listener;
  }

  die(): void {
    this.isDisposed = true;
    this.#died('out of memory');
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

const question = (uri: string, version = 1, text = 'It rained.') => ({ document: { uri, version, text }, options: {} });

const fresh = new Analyzer(standardPipeline({ compromise: nlp }));
const paragraphs = [
  'Mara Lindt of Tarn Mills said on Monday that 12 miners were rescued.',
  '“We lost it,” she said. “Nobody asked us.”',
  'CORK, Ireland, March 12 (Meridian News) - The port was shut.',
  'On Monday, 12/19/2023, some 14 miners were rescued at Tarn Mills.',
  '“Nobody at all.”',
  'Tarn Mills (TM) paid $3 million, it said in a statement.',
];

/** With `endless`, a worker falls silent for good when it is to run that pattern. */
function clientOf(thread?: Thread, preparation: Preparation = {}, endless?: string) {
  const problems: string[] = [];
  const workers: LocalWorker[] = [];
  const deaths: string[] = [];
  const failures: PatternFailure[] = [];
  const clock = new FakeClock();
  const start = () => {
    const worker = new LocalWorker(thread, endless);
    workers.push(worker);
    return worker;
  };
  const events = {
    died: (reason: string) => void deaths.push(reason),
    problem: (sentence: string) => void problems.push(sentence),
    patternFailed: (failure: PatternFailure) => void failures.push(failure),
  };
  return {
    workers,
    deaths,
    problems,
    clock,
    failures,
    client: new AnalysisClient(start, () => Promise.resolve(preparation), events, clock),
  };
}

describe('AnalysisClient', () => {
  it('starts its worker with the first question', async () => {
    const { client, workers } = clientOf();
    assert.equal(workers.length, 0);
    const analysis = await client.analyze(question('a'));
    assert.deepEqual([workers.length, analysis?.version], [1, 1]);
  });

  it('starts another worker and asks again when one dies, and says so', async () => {
    const { client, workers, deaths } = clientOf();
    const answer = client.analyze(question('a', 7));
    workers[0]?.die();
    assert.equal((await answer)?.version, 7);
    assert.deepEqual([workers.length, deaths], [2, ['out of memory']]);
  });

  it('gives a question up when it has killed two workers, and answers the next', async () => {
    const { client, workers } = clientOf();
    const answer = client.analyze(question('a'));
    workers[0]?.die();
    await settle();
    workers[1]?.die();
    await assert.rejects(answer, /out of memory/);
    assert.equal((await client.analyze(question('b', 3)))?.version, 3);
  });

  it('answers nothing to a question that a newer one about the same document overtook', async () => {
    let now = 0;
    const busy: Thread = { now: () => (now += 100), turn: settle };
    const { client } = clientOf(busy);
    const text = Array.from({ length: 20 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
    const [older, newer, other] = await Promise.all([
      client.analyze(question('a', 1, text)),
      client.analyze(question('a', 2, `${text} More.`)),
      client.analyze(question('b', 1, text)),
    ]);
    assert.deepEqual([older, newer?.version, other?.version], [undefined, 2, 1]);
  });

  it('answers after an edit as if for the first time, and sends only what the edit made new', async () => {
    const { client, workers } = clientOf();
    const text = Array.from({ length: 40 }, (_, i) => `The mill at Tarn paid $${i + 2} million on May ${i % 28}.`).join(
      '\n\n',
    );
    await client.analyze(question('a', 1, text));
    const whole = JSON.stringify(workers[0]?.last).length;
    const edited = text.replace('$20', 'nearly $20');
    const answer = await client.analyze(question('a', 2, edited));
    assert.deepEqual(answer, await clientOf().client.analyze(question('a', 2, edited)));
    assert.ok(JSON.stringify(workers[0]?.last).length < whole / 10);
  });

  it('answers every edit of a long session as if for the first time, also to a new worker', async () => {
    const { client, workers } = clientOf();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a', 'b'), fc.nat(9), fc.nat(9), fc.nat(99), async (uri, from, count, die) => {
        const written = paragraphs.slice(from, from + count);
        const asked = question(uri, 1, written.join('\n\n'));
        const answer = await client.analyze(asked);
        assert.deepEqual(answer, fresh.analyzeNow(asked.document));
        if (die < 5) workers.at(-1)?.die();
      }),
      { numRuns: 200 },
    );
  });

  it('says why a model cannot be used, and finds what it can without', async () => {
    const { client, problems } = clientOf(undefined, { model: new Uint8Array([1, 2, 3]) });
    const analysis = await client.analyze(question('a', 1, 'It cost $5 million.'));
    assert.deepEqual(
      analysis?.mentions.map(({ label }) => label),
      ['MONEY'],
    );
    assert.match(problems.join(), /model.*lists and rules/);
  });

  it('fails what waits, and ends the worker, when it is disposed', async () => {
    const { client, workers } = clientOf();
    const answer = client.analyze(question('a'));
    client.dispose();
    await assert.rejects(answer, /switched off/);
    assert.equal(workers[0]?.isDisposed, true);
    await assert.rejects(client.analyze(question('a')), /switched off/);
  });

  it('finds out which pattern keeps a worker from answering, goes on without it, and says so', async () => {
    const { client, clock, workers, failures } = clientOf(undefined, {}, '(never|ending)');
    const patterns = ['(never|ending)', 'ferry'].map((expression) => ({ label: 'VESSEL', expression }));
    const answer = client.analyze({ ...question('a', 1, 'The ferry left.'), rules: { phrases: [], patterns } });
    const state = { isDone: false };
    void answer.then(() => (state.isDone = true));
    while (!state.isDone) {
      await settle();
      if (workers.at(-1)?.isSilent) clock.advance(60_000);
    }
    assert.deepEqual(
      (await answer)?.mentions.map(({ text, label }) => `${text} ${label}`),
      ['ferry VESSEL'],
    );
    assert.deepEqual(
      failures.map(({ expression }) => expression),
      ['(never|ending)'],
    );
    assert.equal(workers.length, 3);
  });
});
