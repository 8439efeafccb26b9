import { type App } from './app';
import { type IndexedName } from './annotations/workspaceIndex';
import { groupsOf } from './entityMarks';

/** What the articles of the workspace name that fits some words: those that are open, and those that somebody annotated. */
export async function workspaceNames(app: App, words: string): Promise<readonly IndexedName[]> {
  const open = app.articles.all().flatMap(({ snapshot }): readonly IndexedName[] =>
    groupsOf(snapshot)
      .filter(({ label }) => snapshot.labels.of(label).group === 'name')
      .map(({ name, label, marks }) => ({
        name,
        label,
        uri: snapshot.document.uri,
        first: marks[0],
        mentions: marks.length,
      })),
  );
  return [...open, ...(await app.workspaceIndex.names())].filter(({ name }) => fits(name, words));
}

/** As VS Code filters: the letters in their order, whatever stands between them. */
function fits(name: string, words: string): boolean {
  const letters = Array.from(words.toLowerCase().replace(/\s/g, ''));
  let at = -1;
  return letters.every((letter) => {
    at = name.toLowerCase().indexOf(letter, at + 1);
    return at >= 0;
  });
}
