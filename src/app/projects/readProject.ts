import { loadProject, type Project } from '../../core/project/project';
import { type Files } from '../ports';
import { projectUriIn, projectUrisAbove } from './projectUris';

/** What a project file and the files that it names say. */
export interface ReadProject {
  readonly project: Project;
  /** All that was read, in one string: the same as long as nothing of it changes. */
  readonly texts: string;
}

/** Reads a project with the files that it names; `undefined` where there is none. */
export async function readProject(
  files: Pick<Files, 'read' | 'sibling'>,
  uri: string,
): Promise<ReadProject | undefined> {
  const body = await files.read(uri).catch(() => undefined);
  if (!body) return undefined;
  const texts = new Map<string, string | undefined>();
  const project = await loadProject(body.text, async (path) => {
    const text = (await files.read(files.sibling(uri, path)))?.text;
    texts.set(path, text);
    return text;
  });
  return { project, texts: JSON.stringify([body.text, ...texts]) };
}

/** The URI of the nearest project file above an article. A text that is no file yet belongs to the first folder of the workspace. */
export async function nearestProject(files: Pick<Files, 'read' | 'folders'>, uri: string): Promise<string | undefined> {
  const above = projectUrisAbove(uri);
  const candidates = above.length > 0 ? above : files.folders().slice(0, 1).map(projectUriIn);
  for (const candidate of candidates) {
    const body = await files.read(candidate).catch(() => undefined);
    if (body !== undefined) return candidate;
  }
  return undefined;
}
