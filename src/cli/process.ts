import path from 'node:path';
import { main } from './main';
import { reasonOf } from './errors';
import { say, type Terminal } from './terminal';

/** Runs the command line of this process and sets its exit code. `bundle` is the running file. */
export async function runProcess(bundle: string): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort('interrupt'));
  process.once('SIGTERM', () => stop.abort('interrupt'));
  let unwritten: Error | undefined;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') unwritten ??= error; // a reader that has gone is no failure, a full disk is one
    stop.abort('pipe');
  });
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
  await new Promise((resolve) => process.stdout.write('', resolve)); // what is not written yet may still fail
  if (unwritten) {
    say(terminal, `standard output cannot be written (${reasonOf(unwritten)})`);
    process.exitCode = 1;
  }
  process.stdin.destroy();
}
