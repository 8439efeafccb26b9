import { type Page } from 'playwright-core';

/** What the workbench itself says at every start. */
const noise =
  /^(Creation of workbench contribution|Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring fetching additional builtin|\[Service Worker\] registration|ChatSessionStore:|\[reconnection-grace-time\]|\[AgentHost|\[AccountPolicyGate\]|\[RemoteAgentHost|\[SessionsManagement|\[ChatModel)/;

/** How a test that cannot write files sends its report: a line of its console. */
const reportMark = '::report::';

/**
 * Prints what the extension host prints, hands on the report that a web host's tests send, and resolves with the exit code of the tests that a workbench at `url` runs.
 * Both arrive through two functions that the workbench looks for on its window.
 */
export function runTestsIn(page: Page, url: string, onReport?: (report: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page of the VS Code window crashed.')));
    const ready = Promise.all([
      page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
        const [first] = args;
        if (typeof first === 'string' && first.startsWith(reportMark)) onReport?.(first.slice(reportMark.length));
        else print(type, args);
      }),
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
    ]);
    ready.then(() => page.goto(url)).catch(reject);
  });
}

function print(type: string, args: readonly unknown[]): void {
  if (typeof args[0] === 'string' && noise.test(args[0])) return;
  if (type === 'error' || type === 'warn') console[type](...args);
  else console.log(...args);
}

/**
 * How a server's extension host died, or undefined if it did not. The workbench reports the death of an extension host
 * as success; only the server's output knows better.
 */
export function deathOfExtensionHost(serverOutput: string): string | undefined {
  const [, code, signal] = /Extension Host Process exited with code: (\S+), signal: (\S+)\./.exec(serverOutput) ?? [];
  return code === undefined || code === '0' ? undefined : `code ${code}, signal ${signal ?? 'unknown'}`;
}
