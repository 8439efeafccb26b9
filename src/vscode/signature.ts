import * as vscode from 'vscode';
import { type Signature } from '../app/annotations/annotations';
import { settings } from './settings';

interface Repository {
  getConfig(key: string): Promise<string>;
}

/** What we use of the git extension that comes with VS Code. */
interface Git {
  getAPI(version: 1): {
    readonly repositories: readonly Repository[];
    readonly onDidOpenRepository: vscode.Event<Repository>;
  };
}

/** `user.name` of git, once it was asked for. */
let gitName: string | undefined;

/** Who annotates: the setting, or git's user.name where the git extension knows it. */
export const signature: Signature = {
  author: () => settings.get('bluepencil.author') || gitName,
  newId,
};

/** Asks git for user.name, as soon as it has found a repository. Where there is no git, annotations have no author. */
export function askGit(): vscode.Disposable {
  let waiting: vscode.Disposable | undefined;
  const take = async (repository: Repository) => {
    gitName ??= (await repository.getConfig('user.name')) || undefined;
  };
  const ask = async () => {
    const git = (await vscode.extensions.getExtension<Git>('vscode.git')?.activate())?.getAPI(1);
    const first = git?.repositories[0];
    if (first) await take(first);
    else waiting = git?.onDidOpenRepository((found) => void take(found).catch(ignore));
  };
  void ask().catch(ignore); // git is switched off
  return new vscode.Disposable(() => void waiting?.dispose());
}

function ignore(): void {
  // Annotations go without an author then.
}

/** Ten letters and digits: 50 bits of chance, so that two people's never meet in one article. */
function newId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}
