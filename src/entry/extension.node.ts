import { open } from 'node:fs/promises';
import { Worker as Thread } from 'node:worker_threads';
import * as vscode from 'vscode';
import { type Worker } from '../analysis/client';
import { activate as start, type Exports } from '../vscode/activate';

/** The desktop's entry. */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, { startWorker, readPart });
}

async function readPart(path: string, start: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startWorker({ extensionUri }: vscode.ExtensionContext): Worker {
  const thread = new Thread(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.node.js').fsPath);
  return {
    post: (message) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', listener),
    onDeath(listener) {
      thread.on('error', (error) => listener(error.message));
      thread.on('exit', (code) => listener(`it ended with code ${code}`));
    },
    dispose: () => void thread.terminate(),
  };
}
