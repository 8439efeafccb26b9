import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installedHost } from './install';
import { quietSettings } from './settings';

export interface ServerOptions {
  /** Settings, state and logs; a new folder that is deleted at the end unless given. */
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  /** What an address must carry to be served; anybody on this machine may come in unless given. */
  readonly token?: string;
}

/** A running VS Code server with its Node extension host. */
export interface Server {
  /** "127.0.0.1:PORT". */
  readonly authority: string;
  /** The path of the user settings, which a window reads when it opens. */
  readonly settingsFile: string;
  /** The last things it printed. */
  output(): string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server that listens on this machine alone, installing it first if need be. It ends when this process ends. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const host = await installedHost();
  const data = options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'bluepencil-host-'));
  const settingsFile = path.join(data, 'User/settings.json');
  if (!existsSync(settingsFile)) {
    mkdirSync(path.dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(quietSettings, undefined, 2));
  }
  const extensions = options.extensionsDir ?? path.join(data, 'extensions');
  mkdirSync(extensions, { recursive: true }); // where it is missing no extension is loaded at all
  const child = spawnServer(host, data, extensions, options.token);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const listening = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (listening) resolve(listening);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => reject(new Error(`The VS Code server ended at once.\n${output}`)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    settingsFile,
    output: () => output,
    ended,
    async stop() {
      await stopProcess(child, ended);
      if (!options.userDataDir) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function spawnServer(host: string, data: string, extensions: string, token: string | undefined): ChildProcess {
  const server = [
    path.join(host, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-workspace-trust'],
    ...['--server-data-dir', data, '--user-data-dir', data],
    ...['--extensions-dir', extensions],
    // The level goes to the window too: with `error` what tests print would be dropped.
    ...['--log', 'info'],
  ];
  // Should we be killed, the server goes too; else it waits hours for a window to come back.
  const setpriv = '/usr/bin/setpriv';
  const [command, before] = existsSync(setpriv)
    ? [setpriv, ['--pdeathsig', 'TERM', process.execPath]]
    : [process.execPath, []];
  return spawn(command, [...before, ...server], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
  });
}

async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(impatience);
}
