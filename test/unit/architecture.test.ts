import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Who may import whom: every room with the rooms and packages it may import besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: ['compromise', '@noble/hashes', 'jsonc-parser'],
  manifest: ['core'],
  analysis: ['core'],
  app: ['core', 'analysis', 'manifest'],
  commands: ['app', 'core', 'manifest'],
  vscode: ['vscode', 'app', 'commands', 'manifest', 'analysis', 'core'],
  cli: ['node:', 'core', 'fzstd'],
  training: ['node:', 'core', 'peer packages'],
  build: ['node:', 'core', 'commands', 'manifest', 'vscode', 'training', 'tool packages'],
  entry: ['node:', 'vscode', 'core', 'analysis', 'app', 'commands', 'manifest', 'cli'],
};
const unwatchedPackages = new Set(['training', 'build']);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function importsUnder(root: string): Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?[jt]s$/.test(name))
    .flatMap((file) => {
      const room = file.split(path.sep)[0] ?? '';
      const source = readFileSync(path.join(root, file), 'utf8');
      return [...source.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
        (m) => ({
          file,
          room,
          target: m[1] ?? m[2] ?? '',
        }),
      );
    });
}

/** The room that a relative import leads to, or the package it names. */
function destination({ file, target }: Import): string {
  if (!target.startsWith('.')) return target;
  return path.normalize(path.join(path.dirname(file), target)).split(path.sep)[0] ?? '';
}

function isAllowed(one: Import): boolean {
  const to = destination(one);
  if (to === one.room) return true;
  const allowed = arrows[one.room];
  if (!allowed) return false;
  if (one.target.startsWith('.')) return allowed.includes(to);
  if (unwatchedPackages.has(one.room)) return true;
  return allowed.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
}

describe('architecture', () => {
  const imports = importsUnder('src');

  it('finds imports to judge', () => assert.ok(imports.length > 20));

  it('lets each room import only what the table of arrows allows', () => {
    const wrong = imports.filter((one) => !isAllowed(one)).map((one) => `${one.file} imports ${one.target}`);
    assert.deepEqual(wrong, []);
  });

  it('loads compromise, which takes longer than an article, only where it is asked for', () => {
    const isStatic = (source: string) => /^\s*(?:import|export)\s+(?!type\b)[^'"]*from 'compromise'/m.test(source);
    const shipped = [...new Set(imports.filter(({ room }) => !unwatchedPackages.has(room)).map(({ file }) => file))];
    const eager = shipped.filter((file) => isStatic(readFileSync(path.join('src', file), 'utf8')));
    assert.deepEqual(eager, []);
    assert.ok(isStatic("import nlp from 'compromise';") && !isStatic("import type nlp from 'compromise';"));
  });

  it('would notice a core that imports the editor, and a room that nobody has planned', () => {
    assert.equal(isAllowed({ file: 'core/text/span.ts', room: 'core', target: 'vscode' }), false);
    assert.equal(isAllowed({ file: 'core/text/span.ts', room: 'core', target: '../../app/app' }), false);
    assert.equal(isAllowed({ file: 'misc/x.ts', room: 'misc', target: '../core/x' }), false);
  });
});
