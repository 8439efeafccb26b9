import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { restrictedSettings } from '../manifest/settings';
import { contributes } from './contributes';
import { withTables } from './readmeTables';

/**
 * Writes what follows from the tables into package.json and README.md; with `--check` it only compares. The rest of both
 * is kept as it is.
 */
const files: readonly (readonly [file: string, parser: string, rewrite: (text: string) => string])[] = [
  ['package.json', 'json-stringify', withManifest],
  ['README.md', 'markdown', withTables],
];

for (const [file, parser, rewrite] of files) {
  const before = readFileSync(file, 'utf8');
  const options = await prettier.resolveConfig(file);
  const after = await prettier.format(rewrite(before), { ...options, parser });
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} does not follow from the tables: run npm run manifest`);
    process.exitCode = 1;
  } else writeFileSync(file, after);
}

function withManifest(text: string): string {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  manifest['contributes'] = contributes();
  manifest['capabilities'] = {
    virtualWorkspaces: true,
    untrustedWorkspaces: {
      supported: 'limited',
      description: 'Patterns of a workspace are used only when it is trusted.',
      restrictedConfigurations: restrictedSettings(),
    },
  };
  return JSON.stringify(manifest);
}
