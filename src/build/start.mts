import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from './host/address';
import { desktopCode, hasScreen } from './host/desktop';
import { hostRoot } from './host/install';
import { run } from './host/run';
import { startServer } from './host/server';
import { root } from './root';

/**
 * Opens a VS Code that runs the extension from this folder, on the files or the folder that are named or else on a
 * sample article. It is the desktop's where there is one (`--browser`: not even then), else a server that is used in a
 * browser; it stays until Ctrl+C.
 */
const words = process.argv.slice(2);
const isBrowserWanted = words.includes('--browser');
const named = words.filter((word) => !word.startsWith('--'));
const open = named.length > 0 ? named.map((name) => path.resolve(process.env['INIT_CWD'] ?? '.', name)) : sample();

/** A copy, so that nobody edits the original by mistake; the reader's own changes are kept. */
function sample(): string[] {
  const folder = path.join(root, 'out/sample');
  if (!existsSync(folder)) cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
  return [folder, path.join(folder, 'harbour-inquiry.article')];
}

function inDesktop(code: string): void {
  console.log('Opening VS Code …');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, ...open];
  spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('close', (status) => {
    process.exitCode = status ?? 1;
  });
}

async function inBrowser(): Promise<void> {
  const token = randomUUID();
  const server = await startServer({ userDataDir: path.join(hostRoot, 'user'), token });
  const url = addressOf(server.authority, { open, extensionDevelopmentPath: [root], token });
  console.log(
    `\nVS Code with Blue Pencil:\n\n  ${url}\n\nOpen this address in a browser on this machine. Ctrl+C ends it.`,
  );
  if (hasScreen()) showInBrowser(url);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void server.stop());
  await server.ended;
}

function showInBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
  };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open', url];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined); // the address is printed, that is enough
  opener.unref();
}

const missing = open.find((file) => !existsSync(file));
if (missing) {
  console.error(`There is no ${missing}.`);
  process.exitCode = 1;
} else {
  await run('npm', ['run', 'build'], root);
  const code = isBrowserWanted ? undefined : desktopCode();
  if (code) inDesktop(code);
  else await inBrowser();
}
