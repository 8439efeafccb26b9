import { type LabelId } from '../core/labels/labels';
import { type ViewId } from '../manifest/views';
import { entitiesTree } from './entitiesTree';
import { figuresTree } from './figuresTree';
import { type Snapshot } from './liveArticle';
import { quotesTree } from './quotesTree';
import { type TreeNode } from './treeNode';

/** What each view shows of an article; `isShown` says which labels are highlighted. */
export const trees: Readonly<
  Record<ViewId, (snapshot: Snapshot, isShown: (label: LabelId) => boolean) => readonly TreeNode[]>
> = {
  'bluepencil.entities': entitiesTree,
  'bluepencil.figures': figuresTree,
  'bluepencil.quotes': quotesTree,
};
