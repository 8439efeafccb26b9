import { type BuildOptions } from 'esbuild';

const node: BuildOptions = { platform: 'node', target: 'node20', format: 'cjs' };
/** A web extension host loads one file and can require only `vscode`; esbuild refuses Node's modules for the browser. */
const web: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
};

/** Every file of dist/: its entry in src/entry has the same name. */
export const bundles: Readonly<Record<string, BuildOptions>> = {
  'extension.node': { ...node, external: ['vscode'] },
  'extension.web': { ...web, external: ['vscode'] },
  'worker.node': node,
  'worker.web': { ...web, format: 'iife' },
  cli: { ...node, banner: { js: '#!/usr/bin/env node' } },
};
