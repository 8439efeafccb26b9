import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type AnnotationProblem, type Fix, problemsOf } from '../app/annotations/problems';
import { comparisonProblems } from '../app/exchange/comparisonProblems';
import { type Snapshot } from '../app/liveArticle';
import { type Ui } from '../app/ports';
import { isOpen } from '../app/annotations/progress';
import { overlaps, type Span } from '../core/text/span';
import { oneLine } from '../core/text/oneLine';
import { Problems } from './problems';
import { forArticles } from './articleLanguages';

const severities: Readonly<Record<AnnotationProblem['severity'], vscode.DiagnosticSeverity>> = {
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Annotations that need a person, under Problems, with their ways out in the light bulb; and what can be done with marks. */
export function registerAnnotationProblems(app: App): vscode.Disposable {
  const shown = new Problems('bluepencil.annotations');
  const show = (snapshot: Snapshot) => {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === snapshot.document.uri);
    if (document)
      shown.show(
        document,
        allProblems(app, snapshot).map((problem) => diagnosticOf(document, problem)),
      );
  };
  return vscode.Disposable.from(
    shown,
    app.articles.onDidOpen((article) => article.onDidChange(show)),
    app.comparisons.onDidChange((uri) => {
      const article = app.articles.get(uri);
      if (article) show(article.snapshot);
    }),
    app.articles.onDidClose((uri) => shown.forget(uri)),
    forArticles(app, (selector) =>
      vscode.languages.registerCodeActionsProvider(
        selector,
        { provideCodeActions: (document, range) => actions(app, document, range) },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.Refactor] },
      ),
    ),
  );
}

/** Tells of annotations that wait for a person, and goes to the next where they want to; F8 leads on from there. */
export async function leadToProblem(ui: Ui, message: string, uri: string): Promise<void> {
  if (!(await ui.warn(message, 'Go to Next'))) return;
  await ui.open(uri);
  await vscode.commands.executeCommand('editor.action.marker.next');
}

function allProblems(app: App, snapshot: Snapshot): readonly AnnotationProblem[] {
  const comparison = app.comparisons.of(snapshot);
  return [...problemsOf(snapshot), ...(comparison ? comparisonProblems(snapshot, comparison) : [])];
}

function actions(app: App, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const snapshot = app.articles.get(document.uri.toString())?.snapshot;
  if (!snapshot) return [];
  const here = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const touches = (span: Span) => overlaps(span, here) || (span.start <= here.start && here.end <= span.end);
  const problems = allProblems(app, snapshot).filter(({ span }) => touches(span));
  const fixes = problems.flatMap((problem) =>
    problem.fixes.map((fix, at) => actionOf(fix, diagnosticOf(document, problem), at === 0)),
  );
  return [...fixes, ...markActions(snapshot, touches)];
}

function diagnosticOf(
  document: vscode.TextDocument,
  { span, message, severity }: AnnotationProblem,
): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Blue Pencil';
  return diagnostic;
}

function actionOf(
  { title, command, argument }: Fix,
  diagnostic: vscode.Diagnostic,
  isBest: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [argument] };
  action.diagnostics = [diagnostic];
  action.isPreferred = isBest;
  return action;
}

function markActions({ marks, labels, document }: Snapshot, touches: (span: Span) => boolean): vscode.CodeAction[] {
  return marks
    .filter((mark) => mark.status !== 'rejected' && touches(mark))
    .flatMap((mark) => {
      const { start, end, label } = mark;
      const words = `“${oneLine(document.text.slice(start, end))}”`;
      const as = `${words} as ${labels.of(label).title}`;
      const decisions = isOpen(mark)
        ? [
            ['bluepencil.acceptMention', `Accept ${as}`],
            ['bluepencil.rejectMention', `Reject ${as}`],
          ]
        : [
            ['bluepencil.setNote', `Write a Note on ${as}…`],
            ['bluepencil.deleteAnnotation', `Delete the Annotation of ${as}`],
          ];
      const rows = [...decisions, ['bluepencil.labelAll', `Label All Mentions of ${as}…`]] as const;
      return rows.map(([command, title]) => {
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
        action.command = { title, command, arguments: [{ start, end, label }] };
        return action;
      });
    });
}
