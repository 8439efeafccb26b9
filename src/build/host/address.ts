import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { developmentPath } from './development';

/** What a window shows and runs; paths as a user would write them. */
export interface WindowContent {
  /** Files, one folder or one .code-workspace. */
  readonly open?: readonly string[];
  /** `file:line:column`, counted from one. */
  readonly goto?: string;
  readonly extensionDevelopmentPath?: readonly string[];
  readonly extensionTestsPath?: string;
  /** The server's, if it has one. */
  readonly token?: string;
}

/** The address of a window of the server at `authority` ("127.0.0.1:8000"). */
export function addressOf(authority: string, content: WindowContent): string {
  const remote = (file: string) =>
    `vscode-remote://${authority}${path.resolve(file).split(path.sep).map(encodeURIComponent).join('/')}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const extension of content.extensionDevelopmentPath ?? [])
    payload.push(['extensionDevelopmentPath', remote(developmentPath(extension))]);
  if (content.extensionTestsPath) payload.push(['extensionTestsPath', remote(content.extensionTestsPath)]);
  if (content.goto) payload.push(...gotoPayload(content.goto, remote));

  const query = new URLSearchParams();
  // A word that names nothing is the value of a flag that we do not know.
  for (const name of (content.open ?? []).filter((one) => existsSync(one))) {
    if (statSync(name).isDirectory()) query.set('folder', path.resolve(name));
    else if (name.endsWith('.code-workspace')) query.set('workspace', path.resolve(name));
    else payload.push(['openFile', remote(name)]);
  }
  if (query.size === 0) query.set('ew', 'true');
  if (content.token !== undefined) query.set('tkn', content.token);
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

function gotoPayload(goto: string, remote: (file: string) => string): string[][] {
  const [, file = goto, position = ''] = /^(.+?)((?::\d+){0,2})$/.exec(goto) ?? [];
  return [
    ['openFile', remote(file) + position],
    ['gotoLineMode', 'true'],
  ];
}
