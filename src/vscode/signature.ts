import * as vscode from 'vscode';
import { type Signature } from '../app/annotations/annotations';
import { settings } from './settings';

/** What we use of the git extension that comes with VS Code. */
interface Git {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** `user.name` of git, once it was asked for. */
let gitName: string | undefined;

/** Who annotates: the setting, or git's user.name where the git extension knows it. */
export const signature: Signature = {
  author: () => settings.get('bluepencil.author') || gitName,
  newId,
};

/** Asks git for user.name. Where there is no git, annotations have no author. */
export async function askGit(): Promise<void> {
  try {
    const git = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
    const name = await git?.getAPI(1).repositories[0]?.getConfig('user.name');
    gitName = name === '' ? undefined : name;
  } catch {
    gitName = undefined; // git is switched off
  }
}

/** Ten letters and digits: 50 bits of chance, so that two people's never meet in one article. */
function newId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}
