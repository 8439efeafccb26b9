import { type WorkspaceProgress } from './annotations/workspaceIndex';
import { progressOf } from './annotations/progress';
import { type EntitiesViewState, groupings, statuses } from './entitiesView';
import { type Snapshot } from './liveArticle';
import { counted } from './treeNode';

/** What stands above the lines of the view “Entities”, and on its icon. */
export interface Head {
  /** One line: how far the review is, and what is filtered. */
  readonly message: string;
  /** The suggestions that are open; `undefined` where there are none. */
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined;
  /** Beside the title of the view. */
  readonly description: string;
}

/** The head of the view for an article. */
export function entitiesHead({ marks }: Pick<Snapshot, 'marks'>, { grouping, text, status }: EntitiesViewState): Head {
  const { reviewed, all } = progressOf(marks);
  const open = all - reviewed;
  const filter = [
    status === 'standing' ? undefined : statuses[status].title.toLowerCase(),
    text === '' ? undefined : `“${text}”`,
  ].filter((words) => words !== undefined);
  const progress = all === 0 ? 'Nothing to review.' : `${reviewed} of ${all} reviewed`;
  return {
    message: filter.length > 0 ? `${progress} · only ${filter.join(', ')}` : progress,
    badge: open === 0 ? undefined : { value: open, tooltip: `${counted(open, 'suggestion')} to review` },
    description: grouping === 'label' ? '' : `by ${groupings[grouping].title.toLowerCase()}`,
  };
}

/** How far the review of the workspace is; `undefined` where that is the article's alone. */
export function workspaceWords({ reviewed, all, articles }: WorkspaceProgress): string | undefined {
  return articles < 2 ? undefined : `in ${articles} articles ${reviewed} of ${all}`;
}
