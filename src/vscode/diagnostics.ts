import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type Snapshot } from '../app/liveArticle';
import { problemsOf } from '../app/problems';
import { type CheckFinding } from '../core/detect/analysis';
import { type Span } from '../core/text/span';
import { type Disposable, Owner } from '../core/util/event';
import { Problems } from './problems';

const severities: Readonly<Record<CheckFinding['level'], vscode.DiagnosticSeverity>> = {
  hint: vscode.DiagnosticSeverity.Hint,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** What the checks find in the articles that are open, in the Problems view and in the text. */
export class Diagnostics implements Disposable {
  readonly #owner = new Owner();
  readonly #shown = this.#owner.own(new Problems('bluepencil'));

  constructor(private readonly app: App) {
    const { articles } = app;
    const subscriptions = [
      articles.onDidOpen((article) => article.onDidChange((snapshot) => this.#check(snapshot))),
      articles.onDidClose((uri) => this.#shown.forget(uri)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('bluepencil.checks'))
          for (const { snapshot } of articles.all()) this.#check(snapshot);
      }),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
  }

  dispose(): void {
    this.#owner.dispose();
  }

  #check(snapshot: Snapshot): void {
    const { uri } = snapshot.document;
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (!document) return;
    const problems = problemsOf(snapshot.analysis, (setting) => this.app.settings.get(setting, uri));
    this.#shown.show(
      document,
      problems.map((problem) => diagnosticOf(document, problem)),
    );
  }
}

function diagnosticOf(
  document: vscode.TextDocument,
  { id, level, span, related, message }: CheckFinding,
): vscode.Diagnostic {
  const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const diagnostic = new vscode.Diagnostic(rangeOf(span), message, severities[level]);
  diagnostic.source = 'Blue Pencil';
  diagnostic.code = id;
  if (related) {
    const location = new vscode.Location(document.uri, rangeOf(related));
    const words = document.getText(location.range);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, `“${words}”`)];
  }
  return diagnostic;
}
