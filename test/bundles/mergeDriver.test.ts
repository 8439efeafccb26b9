import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/build/root';
import { type Annotation } from '../../src/core/annotate/annotation';
import { parseSidecar } from '../../src/core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../src/core/annotate/sidecar';
import { annotate, spanOf } from '../support/annotations';

const text = 'Mayor Orla Fenwick of Port Selby met Tobias Lund and the harbour board.\n';
const sidecar = 'story.txt.pencil.json';
const at = (words: string, id: string, rest: Partial<Annotation> = {}) =>
  annotate(text, spanOf(text, words), { id, ...rest });
const first = at('Port Selby', 'base', { label: 'GPE' });

/** A repository with an article, its annotations, and the driver as docs/annotation.md says. */
class Repository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-git-'));

  constructor() {
    const cli = path.join(root, 'dist/cli.js');
    this.git('init', '-q', '-b', 'main');
    for (const [key, value] of [
      ['user.name', 'Ada Quill'],
      ['user.email', 'ada@example.org'],
      ['commit.gpgsign', 'false'],
      ['merge.bluepencil.driver', `"${process.execPath}" "${cli}" merge %O %A %B`],
    ] as const)
      this.git('config', key, value);
    writeFileSync(path.join(this.folder, '.gitattributes'), '*.pencil.json merge=bluepencil\n');
    writeFileSync(path.join(this.folder, 'story.txt'), text);
    this.commit([first]);
  }

  git(...argv: readonly string[]): string {
    const { status, stdout, stderr, error } = spawnSync('git', argv, { cwd: this.folder, encoding: 'utf8' });
    if (error) throw error; // without git this proves nothing, and must not pass
    if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  commit(annotations: readonly Annotation[]): void {
    writeFileSync(path.join(this.folder, sidecar), serializeSidecar({ text: fingerprint(text), annotations }));
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'annotate');
  }

  /** What two people made of the annotations, each on a branch. */
  fork(ours: readonly Annotation[], theirs: readonly Annotation[]): void {
    this.git('checkout', '-q', '-b', 'theirs');
    this.commit(theirs);
    this.git('checkout', '-q', 'main');
    this.commit(ours);
  }

  said(): readonly string[] {
    const { annotations } = parseSidecar(readFileSync(path.join(this.folder, sidecar), 'utf8'));
    return annotations.map(({ label, target, note, dispute }) =>
      [target.exact, label, note, dispute && 'disputed'].filter((part) => part !== undefined).join(' '),
    );
  }
}

describe('git merge with the driver', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

  it('puts together what two people did, also beside each other and to one annotation', () => {
    repository.fork(
      [at('Orla Fenwick', 'ours'), { ...first, note: 'seat of the board' }],
      [{ ...first, label: 'FAC' }, at('Tobias Lund', 'theirs')],
    );
    repository.git('merge', '-q', '--no-edit', 'theirs');
    assert.equal(repository.git('status', '--porcelain'), '');
    assert.deepEqual(repository.said(), [
      'Orla Fenwick PERSON',
      'Port Selby FAC seat of the board',
      'Tobias Lund PERSON',
    ]);
  });

  it('stops where both decided differently, and leaves a file that can be read and has both', () => {
    repository.fork([{ ...first, label: 'FAC' }], [{ ...first, label: 'LOC' }]);
    assert.throws(() => repository.git('merge', '-q', '--no-edit', 'theirs'), /CONFLICT/);
    assert.match(repository.git('status', '--porcelain'), new RegExp(`^UU ${sidecar}$`, 'm'));
    assert.deepEqual([...repository.said()].sort(), ['Port Selby FAC disputed', 'Port Selby LOC disputed']);
  });
});
