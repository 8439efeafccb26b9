import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Stand-ins for native modules that only log or watch a parent process: without them every start prints errors. */
const standIns: Readonly<Record<string, string>> = {
  'native-watchdog': 'exports.start = () => true;\n',
  '@vscode/native-watchdog': 'exports.start = () => true;\n',
  // One `exports.x =` a line: Node finds the names that may be imported by looking at the text.
  '@vscode/spdlog': `class Logger {}
for (const name of ['setLevel', 'getLevel', 'trace', 'debug', 'info', 'warn', 'error', 'critical', 'clearFormatters',
  'setPattern', 'flush', 'drop', 'log']) Logger.prototype[name] = () => 2;
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`,
};

/** Changes an unpacked VS Code in `folder` so that it runs without native modules and takes an extension from the URL. */
export function patch(folder: string): void {
  for (const [name, source] of Object.entries(standIns)) {
    const module = path.join(folder, 'node_modules', name);
    if (existsSync(module)) writeFileSync(path.join(module, 'index.js'), source);
  }
  openGate(path.join(folder, 'out/vs/code/browser/workbench/workbench.js'));
}

/**
 * Newer workbenches read `extensionDevelopmentPath` from the URL only when started for smoke tests, which also hides
 * notifications; that one condition is taken out. Older ones have none.
 */
function openGate(workbench: string): void {
  const before = readFileSync(workbench, 'utf8');
  const after = before.replaceAll('this.payload&&(!this.isBuilt||this.enableSmokeTestDriver)', 'this.payload');
  if (/isBuilt\|\|this\.[A-Za-z]+\)\)for\(/.test(after)) {
    throw new Error('This version of code-server takes no extension from the URL: change src/build/host/patches.ts.');
  }
  if (after !== before) writeFileSync(workbench, after);
}
