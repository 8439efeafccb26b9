import { type BuildOptions } from 'esbuild';

/** What runs in Node. ES modules first: the UMD builds that some packages name as their main require files in ways that cannot be bundled. */
export const nodeBundle: BuildOptions = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
};
/** A web extension host loads one file and can require only `vscode`; esbuild refuses Node's modules for the browser. */
const web: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
};

/** Every file of dist/: its entry in src/entry has the same name. */
export const bundles: Readonly<Record<string, BuildOptions>> = {
  'extension.node': { ...nodeBundle, external: ['vscode'] },
  'extension.web': { ...web, external: ['vscode'] },
  'worker.node': nodeBundle,
  'worker.web': { ...web, format: 'iife' },
  cli: { ...nodeBundle, banner: { js: '#!/usr/bin/env node' } },
};
