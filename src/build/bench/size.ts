import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from '../host/run';
import { root } from '../root';
import { type Section } from './section';

/** What a user downloads. */
export const size: Section = {
  title: 'Size',
  async measure() {
    const vsix = path.join(root, 'out/bluepencil.vsix');
    await run('npm', ['run', '-s', 'package', vsix], root);
    const dist = path.join(root, 'dist');
    return [
      { what: 'package (.vsix)', result: kibibytes(vsix) },
      ...readdirSync(dist).map((name) => ({ what: `dist/${name}`, result: kibibytes(path.join(dist, name)) })),
    ];
  },
};

function kibibytes(file: string): string {
  return `${(statSync(file).size / 1024).toFixed(0)} KiB`;
}
