import * as vscode from 'vscode';
import { type App } from '../app/app';
import { hoverCommands, hoverText } from '../app/hoverText';
import { type Snapshot } from '../app/liveArticle';
import { guidelineText } from '../app/projects/labelText';
import { type Mark } from '../core/annotate/mark';
import { forArticles } from './articleLanguages';

/** Hovers over marks, in whatever language the file is. */
export function registerHovers(app: App): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const snapshot = app.articles.get(document.uri.toString())?.snapshot;
      if (!snapshot) return undefined;
      const offset = document.offsetAt(position);
      const here = snapshot.marks.filter(
        ({ start, end, status, label }) =>
          start <= offset && offset < end && status !== 'rejected' && app.highlights.isLabelShown(label),
      );
      const [first] = here;
      if (!first) return undefined;
      const range = new vscode.Range(document.positionAt(first.start), document.positionAt(first.end));
      return new vscode.Hover(
        [...here.map((mark) => markdown(hoverText(snapshot, mark))), ...guidelines(snapshot, here)],
        range,
      );
    },
  };
  return forArticles(app, (selector) => vscode.languages.registerHoverProvider(selector, provider));
}

/** A guideline is the project's words: it may run no command. */
function guidelines({ labels }: Snapshot, marks: readonly Mark[]): readonly vscode.MarkdownString[] {
  const texts = marks.map(({ label }) => guidelineText(labels.of(label)));
  return [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [new vscode.MarkdownString(text)]));
}

function markdown(text: string): vscode.MarkdownString {
  const string = new vscode.MarkdownString(text, true);
  string.isTrusted = { enabledCommands: hoverCommands };
  return string;
}
