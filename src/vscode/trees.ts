import * as vscode from 'vscode';
import { type App } from '../app/app';
import { type TreeNode } from '../app/treeNode';
import { trees } from '../app/trees';
import { type LabelSet, standardLabels } from '../core/labels/labelSet';
import { type Disposable, Owner } from '../core/util/event';
import { colorIdsOf } from '../manifest/colors';
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
  #parents = new Map<TreeNode, TreeNode>();
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
      this.#view.onDidChangeVisibility(() => this.#refreshIfSeen()),
    ];
    for (const subscription of subscriptions) this.#owner.own(subscription);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node && this.#isStale) this.#build();
    return [...(node?.children ?? this.#roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(labelOf(node), stateOf(node));
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
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
      this.#refreshIfSeen();
    });
  }

  #refreshIfSeen(): void {
    if (this.#isStale && this.#view.visible) this.#changed.fire(undefined);
  }

  #build(): void {
    const { article } = this.followed;
    this.#isStale = false;
    this.#uri = this.followed.uri;
    const isShown = (label: string) => this.app.highlights.isLabelShown(label);
    this.#labels = article?.snapshot.labels ?? standardLabels;
    this.#roots = article ? trees[this.id](article.snapshot, isShown) : [];
    this.#parents = new Map();
    for (const root of this.#roots) this.#adopt(root);
  }

  #adopt(node: TreeNode): void {
    for (const child of node.children) {
      this.#parents.set(child, node);
      this.#adopt(child);
    }
  }
}

function labelOf({ text, highlight }: TreeNode): vscode.TreeItemLabel {
  return { label: text, ...(highlight && { highlights: [[highlight.start, highlight.end]] }) };
}

function stateOf({ children, isOpen }: TreeNode): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
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
