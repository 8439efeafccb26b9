import { type LabelId } from '../core/labels/labels';
import { type ViewId } from '../manifest/views';
import { entitiesTree } from './entitiesTree';
import { type EntitiesViewState } from './entitiesView';
import { figuresTree } from './figuresTree';
import { type Snapshot } from './liveArticle';
import { quotesTree } from './quotesTree';
import { type TreeNode } from './treeNode';

/** What people chose to see. */
interface Choices {
  readonly state: EntitiesViewState;
  /** Whether a label is highlighted. */
  isShown(label: LabelId): boolean;
}

/** What each view shows of an article. */
export const trees: Readonly<Record<ViewId, (snapshot: Snapshot, choices: Choices) => readonly TreeNode[]>> = {
  'bluepencil.entities': (snapshot, { state, isShown }) => entitiesTree(snapshot, state, isShown),
  'bluepencil.figures': figuresTree,
  'bluepencil.quotes': quotesTree,
};
