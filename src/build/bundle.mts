import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context } from 'esbuild';
import { bundles } from './bundles';
import { root } from './root';

/**
 * Writes dist/: with `--production` minified and without source maps, with `--watch` again after every change (and
 * says so on lines that .vscode/tasks.json waits for). What went into each bundle is kept in out/bundles.
 */
const { values: flags } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' } } });

function optionsOf([name, own]: readonly [string, BuildOptions]): BuildOptions {
  return {
    entryPoints: [path.join(root, `src/entry/${name}.ts`)],
    outfile: path.join(root, `dist/${name}.js`),
    absWorkingDir: root,
    bundle: true,
    minify: flags.production ?? false,
    sourcemap: flags.production ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...own,
  };
}

async function buildOnce(): Promise<void> {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'out/bundles'), { recursive: true });
  for (const entry of Object.entries(bundles)) {
    const { metafile } = await build(optionsOf(entry));
    writeFileSync(path.join(root, `out/bundles/${entry[0]}.json`), JSON.stringify(metafile));
  }
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
}

async function watch(): Promise<void> {
  const announcer = {
    name: 'announcer',
    setup(build: { onStart(f: () => void): void; onEnd(f: () => void): void }) {
      build.onStart(() => console.log('[bundle] started'));
      build.onEnd(() => console.log('[bundle] finished'));
    },
  };
  for (const entry of Object.entries(bundles)) {
    const one = await context({ ...optionsOf(entry), plugins: [announcer] });
    await one.watch();
  }
}

await (flags.watch ? watch() : buildOnce());
