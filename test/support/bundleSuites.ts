import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { filesUnder } from './filesUnder';

/**
 * Bundles `main` and every `*.test.ts` under `suites`, each into a file of its own below `outdir`, for an extension
 * host that cannot read TypeScript. Throws when there is no suite.
 */
export async function bundleSuites(main: string, suites: string, outdir: string, options: BuildOptions): Promise<void> {
  const files = filesUnder(suites, '.test.ts');
  if (files.length === 0) throw new Error(`${suites} holds no suite`);
  await build({
    entryPoints: [main, ...files],
    outbase: path.dirname(main),
    outdir,
    bundle: true,
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
  });
}
