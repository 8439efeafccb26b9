import { sidecarSuffix } from './sidecar';

/** Where the files of annotations of some articles are kept. Articles, their files and `root` are all paths or all URIs, with forward slashes. */
export interface SidecarTree {
  /** The folder that articles and files are counted from. */
  readonly root: string;
  /** The folder in it that has the files, as paths or URIs write it; empty where they lie beside their articles. */
  readonly folder: string;
}

/** The file of an article: below the tree's folder as the article is below its root; beside an article that is not below it. */
export function sidecarIn(tree: SidecarTree | undefined, article: string): string {
  return withSuffix(mirrored(tree, article) ?? article);
}

/** The article of a file that lies where the tree has it; `undefined` where it does not. */
export function articleIn(tree: SidecarTree, file: string): string | undefined {
  const { path, query } = partsOf(file);
  if (!path.endsWith(sidecarSuffix) || path.endsWith(`/${sidecarSuffix}`)) return undefined;
  const article = path.slice(0, -sidecarSuffix.length);
  if (tree.folder === '') return article + query;
  const below = belowOf(`${rootOf(tree)}${tree.folder}/`, article);
  return below === undefined ? undefined : rootOf(tree) + below + query;
}

/** What stands for an article or a folder below the tree's folder; `undefined` where files lie beside their articles. */
export function mirrored(tree: SidecarTree | undefined, uri: string): string | undefined {
  if (!tree || tree.folder === '') return undefined;
  const below = belowOf(rootOf(tree), uri);
  return below === undefined ? undefined : `${rootOf(tree)}${tree.folder}/${below}`;
}

/** A folder as people write it, without slashes around it; `undefined` where it leads out of the root. */
export function folderNamed(words: string): string | undefined {
  const names = words
    .trim()
    .split(/[/\\]+/)
    .filter((name) => name !== '' && name !== '.');
  return names.some((name) => name === '..' || /^[a-z]:$/i.test(name)) ? undefined : names.join('/');
}

function rootOf({ root }: SidecarTree): string {
  return root.endsWith('/') ? root : `${root}/`;
}

function belowOf(folder: string, uri: string): string | undefined {
  return uri.startsWith(folder) && uri.length > folder.length ? uri.slice(folder.length) : undefined;
}

function withSuffix(uri: string): string {
  const { path, query } = partsOf(uri);
  return `${path}${sidecarSuffix}${query}`;
}

/** URIs of some file systems have a query, which stays at the end; paths and the paths of URIs are taken whole. */
function partsOf(uri: string): { readonly path: string; readonly query: string } {
  const at = /^[a-z][\w+.-]+:/i.test(uri) ? uri.search(/[?#]/) : -1;
  return at < 0 ? { path: uri, query: '' } : { path: uri.slice(0, at), query: uri.slice(at) };
}
