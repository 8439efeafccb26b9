import * as vscode from 'vscode';
import { type App } from '../app/app';
import { entitiesHead, workspaceWords } from '../app/entitiesHead';
import { type TreeNode } from '../app/treeNode';
import { trees } from '../app/trees';
import { type LabelSet, standardLabels } from '../core/labels/labelSet';
import { type Disposable, Owner } from '../core/util/event';
import { colorIdsOf } from '../manifest/colors';
import { contextKeys } from '../manifest/contextKeys';
import { type ViewId } from '../manifest/views';
import { type FollowedArticle } from './followed';

/** A view is built anew at most so often, in milliseconds. */
const pause = 300;

/** One of the views beside the text. It follows the article of the active editor, and rests while nobody sees it. */
export class Tree implements Disposable, vscode.TreeDataProvider<TreeNode> {
  readonly #owner = new Owner();
  readonly #changed = this.#owner.own(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TreeNode>;
  #roots: readonly TreeNode[] = [];
  #uri: string | undefined;
  #labels: LabelSet = standardLabels;
  #isStale = true;
  #timer: Disposable | undefined;

  constructor(
    private readonly id: ViewId,
    private readonly app: App,
    private readonly followed: FollowedArticle,
  ) {
    this.#view = this.#owner.own(vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true }));
    const subscriptions = [
      followed.onDidChange(() => this.#touch()),
      app.highlights.onDidChange(() => this.#touch()),
      ...(id === 'bluepencil.entities' ? [app.entitiesView.onDidChange(() => this.#touch())] : []),
      this.#view.onDidChangeVisibility(() => this.#refreshIfSeen()),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
    this.#writeHead();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node) return [...(node.children?.() ?? [])];
    if (this.#isStale) this.#build();
    return [...this.#roots];
  }

  /** The tooltip, once somebody points to the line. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.tooltip) item.tooltip = node.tooltip();
    return item;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(labelOf(node), stateOf(node));
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.context !== undefined) item.contextValue = node.context;
    if (node.icon !== undefined) item.iconPath = iconOf(node.icon, node, this.#labels);
    item.accessibilityInformation = { label: node.spoken, role: 'treeitem' };
    const uri = this.#uri;
    if (node.span && uri !== undefined) item.command = revealing({ uri, ...node.span });
    return item;
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#owner.dispose();
  }

  #touch(): void {
    this.#isStale = true;
    this.#timer ??= this.app.clock.after(pause, () => {
      this.#timer = undefined;
      this.#writeHead();
      this.#refreshIfSeen();
    });
  }

  #refreshIfSeen(): void {
    if (this.#isStale && this.#view.visible) this.#changed.fire(undefined);
  }

  /** The badge is seen also while the view is not. */
  #writeHead(): void {
    if (this.id !== 'bluepencil.entities') return;
    const { article } = this.followed;
    const head = article && entitiesHead(article.snapshot, this.app.entitiesView.state);
    this.#view.badge = head?.badge;
    this.#view.message = head?.message ?? '';
    if (head) void this.#writeProgress(head.message);
    this.#view.description = head?.description ?? '';
    void vscode.commands.executeCommand('setContext', contextKeys.isFiltered, this.app.entitiesView.isFiltered);
  }

  /** How far the workspace is stands behind how far the article is, once the files are read. */
  async #writeProgress(message: string): Promise<void> {
    const words = workspaceWords(await this.app.workspaceIndex.progress());
    if (words !== undefined && this.#view.message === message) this.#view.message = `${message} · ${words}`;
  }

  #build(): void {
    const { article } = this.followed;
    this.#isStale = false;
    this.#uri = this.followed.uri;
    const { state } = this.app.entitiesView;
    const isShown = (label: string) => this.app.highlights.isLabelShown(label);
    this.#labels = article?.snapshot.labels ?? standardLabels;
    this.#roots = article ? trees[this.id](article.snapshot, { state, isShown }) : [];
  }
}

function labelOf({ text, highlight }: TreeNode): vscode.TreeItemLabel {
  return { label: text, ...(highlight && { highlights: [[highlight.start, highlight.end]] }) };
}

function stateOf({ children, isOpen }: TreeNode): vscode.TreeItemCollapsibleState {
  if (!children) return vscode.TreeItemCollapsibleState.None;
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** A colour that only the project knows cannot be put on a codicon: its labels have a dot of that colour. */
function iconOf(icon: string, { label }: TreeNode, labels: LabelSet): vscode.ThemeIcon | ThemedIcon {
  const row = label === undefined ? undefined : labels.of(label);
  if (row?.hasOwnColor) return { light: dot(row.color.light), dark: dot(row.color.dark) };
  const root = label === undefined ? undefined : labels.rootOf(label);
  const color = root && colorIdsOf(root).line;
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

interface ThemedIcon {
  readonly light: vscode.Uri;
  readonly dark: vscode.Uri;
}

function dot(color: string): vscode.Uri {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="4.5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`);
}

function revealing({ uri, start, end }: { uri: string; start: number; end: number }): vscode.Command {
  return { title: 'Go to Place', command: 'bluepencil.reveal', arguments: [{ uri, start, end }] };
}
