import { type TreeNode } from '../../src/app/treeNode';

/** Texts and descriptions, one line a node, indented by depth. */
export function drawnTree(nodes: readonly TreeNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ text, description, children }) => [
    `${indent}${text}${description ? ` (${description})` : ''}`,
    ...drawnTree(children?.() ?? [], `${indent}  `),
  ]);
}
