import { type App } from '../app';
import { type Snapshot } from '../liveArticle';
import { counted } from '../treeNode';
import { noProject } from '../../core/project/project';

/** What the status says of an article's project, in whole sentences. */
export function projectNotes(
  { projects, files }: Pick<App, 'projects' | 'files'>,
  snapshot: Snapshot,
): readonly string[] {
  const { uri } = snapshot.document;
  const known = projects.known(uri);
  const waiting = projects.waitingPatterns(uri);
  const faults = projects.all().find((one) => one.uri === known?.uri)?.project.faults.length ?? 0;
  return [
    known
      ? `Its project is ${files.pathOf(known.uri)}${faults > 0 ? ` (${counted(faults, 'problem')})` : ''}.`
      : undefined,
    waiting > 0 ? `${counted(waiting, 'pattern')} will run only when the workspace is trusted.` : undefined,
    annotatorsNote(snapshot, (known?.project ?? noProject).annotators),
  ].filter((note) => note !== undefined);
}

/** “1 of 2 annotators.”, where the project wants several. */
export function annotatorsNote({ anchored }: Pick<Snapshot, 'anchored'>, wanted: number): string | undefined {
  if (wanted < 2) return undefined;
  const authors = new Set(anchored.flatMap(({ annotation: { author } }) => author ?? []));
  return `${authors.size} of ${wanted} annotators.`;
}
