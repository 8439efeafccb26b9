import { spawn } from 'node:child_process';

/** Runs a command to its end and returns what it printed; rejects with all its output when it fails. */
export function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: ownEnvironment(), shell: process.platform === 'win32' });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} failed (${code ?? 'killed'})\n${output}${errors}`));
    });
  });
}

/** The environment without what an outer `npm run` says of this package: an inner npm would take it for its own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^npm_(package|lifecycle|config_(local_prefix|prefix|noproxy)|command|execpath)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
