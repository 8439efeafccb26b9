import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';

/** What a run of the command line took. */
export interface Usage {
  /** By the clock. */
  readonly wall: number;
  /** Of processor time, all threads together. */
  readonly seconds: number;
  /** The most memory that it had, resident. */
  readonly megabytes: number;
  /** Memory when a tenth of the output was there, and at the end; empty where the system does not tell. */
  readonly course: readonly number[];
}

/** Runs `bluepencil annotate` over a corpus. */
export async function annotate(corpus: string, output: string, size: number, more: readonly string[]): Promise<Usage> {
  const meter = `${output}.meter`;
  rmSync(meter, { force: true });
  const began = performance.now();
  const child = start(corpus, output, more, meter);
  const course: number[] = [];
  const watch = setInterval(() => {
    const memory = residentOf(child.pid);
    const share = existsSync(output) ? statSync(output).size / size : 0;
    if (memory !== undefined && share > 0.1) course.push(memory);
  }, 500);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`bluepencil annotate ended with ${code ?? 'a signal'}`);
  const used = JSON.parse(readFileSync(meter, 'utf8')) as Pick<Usage, 'seconds' | 'megabytes'>;
  return { ...used, wall: (performance.now() - began) / 1000, course };
}

/** Runs it until the output has so many bytes, and kills it as a power cut would. */
export async function annotateAndKill(corpus: string, output: string, bytes: number, more: readonly string[]) {
  const child = start(corpus, output, more, `${output}.meter`);
  const watch = setInterval(() => {
    if (existsSync(output) && statSync(output).size > bytes) child.kill('SIGKILL');
  }, 20);
  const signal = await new Promise<string | null>((resolve) => child.on('close', (_, by) => resolve(by)));
  clearInterval(watch);
  if (signal !== 'SIGKILL') throw new Error('bluepencil annotate ended before it was killed');
}

function start(corpus: string, output: string, more: readonly string[], meter: string) {
  const command = ['annotate', corpus, '-o', output, '--quiet', ...more];
  const preload = path.join(root, 'src/build/scale/meter.cjs');
  return spawn(process.execPath, ['--require', preload, path.join(root, 'dist/cli.js'), ...command], {
    stdio: 'inherit',
    env: { ...process.env, BLUEPENCIL_METER: meter },
  });
}

/** Linux tells; in megabytes. */
function residentOf(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]; // a process that ends has none any more
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1e3;
  } catch {
    return undefined;
  }
}
