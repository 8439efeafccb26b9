import * as vscode from 'vscode';
import { type App } from '../app/app';
import { articleLanguage } from '../manifest/languages';
import { type OutlineNode, outlineOf } from '../app/outline';
import { type LabelSet, standardLabels } from '../core/labels/labelSet';
import { type KnownLabel } from '../core/labels/labels';
import { type Span } from '../core/text/span';

/** What the outline's icons say, of those that VS Code has. */
const kinds: Readonly<Partial<Record<KnownLabel | 'headline' | 'section', vscode.SymbolKind>>> = {
  headline: vscode.SymbolKind.File,
  section: vscode.SymbolKind.Namespace,
  PERSON: vscode.SymbolKind.Class,
  ORG: vscode.SymbolKind.Module,
  EVENT: vscode.SymbolKind.Event,
  PRODUCT: vscode.SymbolKind.Object,
  FAC: vscode.SymbolKind.Struct,
  GPE: vscode.SymbolKind.Interface,
  LOC: vscode.SymbolKind.Interface,
};

/** Markdown has an outline of its own, which a second one would push aside; its names stand in the view “Entities”. */
const languages = [articleLanguage, 'plaintext'];

/** Outline, breadcrumbs, sticky scroll and “Go to Symbol” for articles. */
export function registerOutline(app: App): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    languages,
    {
      async provideDocumentSymbols(document) {
        const snapshot = await app.articles
          .get(document.uri.toString())
          ?.settled()
          .catch(() => undefined); // closed, or not to be analysed: said elsewhere
        return snapshot && outlineOf(snapshot).map((node) => symbolOf(document, node, snapshot.labels));
      },
    },
    { label: 'Blue Pencil' },
  );
}

/** The icon of a label, or of what it is a kind of. */
export function symbolKindOf(kind: OutlineNode['kind'], labels: LabelSet = standardLabels): vscode.SymbolKind {
  return kinds[(labels.rootOf(kind) ?? kind) as keyof typeof kinds] ?? vscode.SymbolKind.Field;
}

function symbolOf(document: vscode.TextDocument, node: OutlineNode, labels: LabelSet): vscode.DocumentSymbol {
  const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const kind = symbolKindOf(node.kind, labels);
  const symbol = new vscode.DocumentSymbol(node.name, node.detail, kind, rangeOf(node), rangeOf(node.selection));
  symbol.children = node.children.map((child) => symbolOf(document, child, labels));
  return symbol;
}
