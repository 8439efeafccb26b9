import { projectFolder } from '../../core/project/project';
import { projectFileName } from '../../core/project/projectFile';

/** The project files that an article could belong to, the nearest first: one for each folder above it. */
export function projectUrisAbove(uri: string): readonly string[] {
  const [, root = '', path = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/[^?#]*)/i.exec(uri) ?? [];
  if (path === '') return [];
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, index) => projectUriIn(root + folders.slice(0, folders.length - index).join('/')));
}

/** The project file of a folder; the root of a file system is “file://”, whose slashes stay. */
export function projectUriIn(folder: string): string {
  return `${folder.replace(/(:\/\/.*)\/$/, '$1')}/${projectFolder}/${projectFileName}`;
}

/** Whether a URI is that of a project file. */
export function isProjectUri(uri: string): boolean {
  return uri.endsWith(`/${projectFolder}/${projectFileName}`);
}
