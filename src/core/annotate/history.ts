import { type Annotation } from './annotation';

/** One annotation before and after a deed; without `before` it was made, without `after` it was deleted. */
export interface Change {
  readonly before?: Annotation;
  readonly after?: Annotation;
}

/** Something that a person did in one go, however many annotations it touched. */
export interface Deed {
  /** What undo says it takes back: “accept 12 suggestions”. */
  readonly title: string;
  readonly changes: readonly Change[];
  /** Set where the same was done in several articles at once: which, and what tells it from other deeds. */
  readonly batch?: { readonly id: string; readonly uris: readonly string[] };
}

/** What can be undone and what can be done again, the latest last. Plain data, so that it can outlive the editor. */
export interface History {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

/** So many deeds are remembered for an article. */
const mostDeeds = 200;

/** The history after a deed; what was undone before it is forgotten. */
export function record({ done }: History, deed: Deed): History {
  return { done: [...done, deed].slice(-mostDeeds), undone: [] };
}

/** Takes the last deed back: the deed to carry out, and the history after it. `undefined` where there is nothing. */
export function undo({ done, undone }: History): { readonly deed: Deed; readonly history: History } | undefined {
  const deed = done.at(-1);
  return deed && { deed: inverse(deed), history: { done: done.slice(0, -1), undone: [...undone, deed] } };
}

/** Does the last undone deed again. */
export function redo({ done, undone }: History): { readonly deed: Deed; readonly history: History } | undefined {
  const deed = undone.at(-1);
  return deed && { deed, history: { done: [...done, deed], undone: undone.slice(0, -1) } };
}

/** The deed that takes a deed back. */
function inverse({ changes, ...deed }: Deed): Deed {
  const reversed = changes.map(({ before, after }) => ({
    ...(after && { before: after }),
    ...(before && { after: before }),
  }));
  return { ...deed, changes: reversed };
}

/** Reads what was kept of a history; what is not one is an empty one. */
export function parseHistory(value: unknown): History {
  const { done, undone } = (value ?? {}) as Partial<Record<keyof History, unknown>>;
  return { done: deedsOf(done), undone: deedsOf(undone) };
}

function deedsOf(value: unknown): readonly Deed[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  return list.filter((deed): deed is Deed => {
    const { title, changes } = (deed ?? {}) as Partial<Record<keyof Deed, unknown>>;
    return typeof title === 'string' && Array.isArray(changes);
  });
}
