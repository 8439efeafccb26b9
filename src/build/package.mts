import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { packagedReadme } from './packagedReadme';
import { root } from './root';

/** Writes bluepencil-VERSION.vsix, or the file that is named, and says how large it is. The bundles are made by `vscode:prepublish`. */
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string; version: string };
const packagePath = path.resolve(root, process.argv[2] ?? `${manifest.name}-${manifest.version}.vsix`);
const readmePath = 'out/README.md';
mkdirSync(path.join(root, 'out'), { recursive: true });
writeFileSync(path.join(root, readmePath), packagedReadme(readFileSync(path.join(root, 'README.md'), 'utf8')));
await createVSIX({
  cwd: root,
  packagePath,
  readmePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
console.log(`${path.relative(root, packagePath)}: ${(statSync(packagePath).size / 1024).toFixed(0)} KiB`);
