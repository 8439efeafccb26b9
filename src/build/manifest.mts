import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { restrictedSettings } from '../manifest/settings';
import { contributes } from './contributes';

/**
 * Writes what follows from the tables into package.json; with `--check` it only compares. The rest of package.json is
 * kept as it is.
 */
const file = 'package.json';
const before = readFileSync(file, 'utf8');
const manifest = JSON.parse(before) as Record<string, unknown>;
manifest['contributes'] = contributes();
manifest['capabilities'] = {
  virtualWorkspaces: true,
  untrustedWorkspaces: {
    supported: 'limited',
    description: 'Word lists and patterns of a workspace are used only when it is trusted.',
    restrictedConfigurations: restrictedSettings(),
  },
};

const options = await prettier.resolveConfig(file);
const after = await prettier.format(JSON.stringify(manifest), { ...options, parser: 'json-stringify' });
if (after !== before) {
  if (process.argv.includes('--check')) {
    console.error('package.json does not follow from the tables: run npm run manifest');
    process.exitCode = 1;
  } else writeFileSync(file, after);
}
