import * as vscode from 'vscode';

/**
 * Diagnostics of documents, sent to the window only where they are others than before. Whatever is sent there, even the same
 * again, ends what somebody has just asked the light bulb.
 */
export class Problems implements vscode.Disposable {
  readonly #collection: vscode.DiagnosticCollection;
  /** What was sent, by URI. */
  readonly #sent = new Map<string, string>();

  constructor(name: string) {
    this.#collection = vscode.languages.createDiagnosticCollection(name);
  }

  /** In place of all that was shown of the document. */
  show({ uri }: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): void {
    const key = uri.toString();
    const wanted = JSON.stringify(diagnostics);
    if ((this.#sent.get(key) ?? '[]') === wanted) return;
    this.#sent.set(key, wanted);
    this.#collection.set(uri, diagnostics);
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
    this.#collection.delete(vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.#collection.dispose();
  }
}
