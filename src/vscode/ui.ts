import * as vscode from 'vscode';
import { showReport } from './reports';
import { articleLanguage } from '../manifest/languages';
import { type Choice, type Progress, type Ui } from '../app/ports';

/** The user interface of VS Code. */
export function createUi(announce: Ui['announce']): Ui {
  return { ...dialogs, announce };
}

const dialogs: Omit<Ui, 'announce'> = {
  inform: async (message, ...actions) => vscode.window.showInformationMessage(message, ...actions),
  warn: async (message, ...actions) => vscode.window.showWarningMessage(message, ...actions),
  async confirm(message, action, detail) {
    const options = { modal: true, ...(detail !== undefined && { detail }) };
    return (await vscode.window.showWarningMessage(message, options, action)) === action;
  },
  pick,
  pickMany,
  ask: async (title, value) => vscode.window.showInputBox({ title, value }),
  async askTarget(title, proposal) {
    const defaultUri = vscode.Uri.parse(proposal);
    const ending = /\.(\w+)$/.exec(proposal)?.[1] ?? 'json';
    const chosen = await vscode.window.showSaveDialog({
      title,
      defaultUri,
      filters: { [ending.toUpperCase()]: [ending] },
    });
    return chosen?.toString();
  },
  async askFile(title) {
    const chosen = await vscode.window.showOpenDialog({ title, openLabel: 'Open', canSelectMany: false });
    return chosen?.[0]?.toString();
  },
  showReport,
  withProgress,
  copy: async (text) => vscode.env.clipboard.writeText(text),
  open,
  openSample,
  openSettings: async () => {
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:bluepencil.bluepencil');
  },
};

/** Goes to the editor that shows the file already, if one does. */
async function open(uri: string, how?: 'preview'): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const column = shown?.viewColumn;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    preview: how === 'preview',
    ...(column && { viewColumn: column }),
  });
}

/** A copy: annotations of the sample must not end up in the folder of the extension. */
async function openSample(): Promise<void> {
  const extension = vscode.extensions.getExtension('bluepencil.bluepencil');
  if (!extension) throw new Error('The extension does not know itself.');
  const file = vscode.Uri.joinPath(extension.extensionUri, 'media', 'samples', 'harbour-inquiry.article');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: articleLanguage }));
}

async function pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const items = choices.map(({ icon, label, ...choice }) => ({
    ...choice,
    label: icon ? `$(${icon}) ${label}` : label,
  }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.value;
}

async function pickMany<T>(title: string, choices: readonly Choice<T>[]): Promise<readonly T[] | undefined> {
  const items = choices.map(({ icon, label, picked = false, ...choice }) => ({
    ...choice,
    label: icon ? `$(${icon}) ${label}` : label,
    picked,
  }));
  const options = {
    title,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  } as const;
  const chosen = await vscode.window.showQuickPick(items, options);
  return chosen?.map(({ value }) => value);
}

function withProgress<T>(title: string, task: (progress: Progress) => Promise<T>): Promise<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const running = vscode.window.withProgress(options, (progress, token) =>
    task({
      get cancelled() {
        return token.isCancellationRequested;
      },
      report: (message, part) => progress.report({ message, increment: part * 100 }),
    }),
  );
  return Promise.resolve(running);
}
