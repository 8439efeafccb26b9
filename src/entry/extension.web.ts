import * as vscode from 'vscode';
import { type Worker as AnalysisWorker } from '../analysis/client';
import { activate as start, type Exports } from '../vscode/activate';

/** The web's entry. */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, { startWorker });
}

function startWorker({ extensionUri }: vscode.ExtensionContext): AnalysisWorker {
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.web.js').toString(true));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onDeath: (listener) => worker.addEventListener('error', ({ message }) => listener(message)),
    dispose: () => worker.terminate(),
  };
}
