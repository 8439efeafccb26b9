import path from 'node:path';
import { main } from './main';
import { type Terminal } from './terminal';

/** Runs the command line of this process and sets its exit code. `bundle` is the running file. */
export async function runProcess(bundle: string): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort('interrupt'));
  process.once('SIGTERM', () => stop.abort('interrupt'));
  process.stdout.on('error', () => stop.abort('pipe'));
  const terminal: Terminal = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    workerFile: bundle,
    modelFile: path.resolve(path.dirname(bundle), '../media/model/tagger.bin'),
    signal: stop.signal,
  };
  process.exitCode = await main(process.argv.slice(2), terminal);
  process.stdin.destroy();
}
