import { articleIn, folderNamed, mirrored, sidecarIn, type SidecarTree } from '../../core/annotate/sidecarPlace';
import { type SidecarFiles } from '../corpus/recordFiles';
import { type Files, type LoadedText, type Memory } from '../ports';

const memoryKey = 'sidecarFolders';

/** A file of annotations that lies elsewhere than the setting says. */
export interface Stray {
  readonly article: string;
  /** Where it lies. */
  readonly file: string;
  /** Where it belongs. */
  readonly home: string;
  /** Whether it is used: it is not where there is one at home too. */
  readonly isUsed: boolean;
}

/** What the files of annotations need of the rest. */
export interface SidecarSurroundings {
  readonly files: Pick<Files, 'read' | 'write' | 'pathOf' | 'stampOf' | 'folders'>;
  readonly memory: Memory;
  /** `bluepencil.sidecarFolder` for a file, as it was written. */
  folderSetting(uri: string): string;
  /** A file of annotations was met at the wrong place. */
  strayed(stray: Stray): void;
}

/**
 * The files of annotations by their articles: beside them, or in the folder that the setting names. One that lies at the other
 * place, or in a folder that the setting named before, is used where it is.
 */
export class Sidecars implements SidecarFiles {
  constructor(private readonly surroundings: SidecarSurroundings) {}

  async read(article: string): Promise<LoadedText | undefined> {
    const file = await this.fileOf(article);
    return file === undefined ? undefined : this.surroundings.files.read(file);
  }

  async write(article: string, text: string): Promise<void> {
    const file = await this.fileOf(article);
    if (file !== undefined) await this.surroundings.files.write(file, text);
  }

  async stampOf(article: string): Promise<string | undefined> {
    const file = await this.fileOf(article);
    return file === undefined ? undefined : this.surroundings.files.stampOf(file);
  }

  pathOf(article: string): string {
    return this.surroundings.files.pathOf(this.placesOf(article)[0] ?? article);
  }

  /** The file of an article where it is, else where it belongs; `undefined` for an article that is no file yet. */
  async fileOf(article: string): Promise<string | undefined> {
    const [home, ...others] = this.placesOf(article);
    if (home === undefined || others.length === 0) return home;
    const isHome = await this.#isThere(home);
    for (const file of others) {
      if (!(await this.#isThere(file))) continue;
      this.surroundings.strayed({ article, file, home, isUsed: !isHome });
      if (!isHome) return file;
    }
    return home;
  }

  /** Where the file of an article may lie, its home first. */
  placesOf(article: string): readonly string[] {
    if (article.startsWith('untitled:')) return [];
    return [...new Set(this.#treesFor(article).map((tree) => sidecarIn(tree, article)))];
  }

  /** Where the folder that mirrors this one may lie, its home first. */
  foldersFor(folder: string): readonly string[] {
    return this.#treesFor(folder).flatMap((tree) => mirrored(tree, folder) ?? []);
  }

  /** The article of a file of annotations. */
  async articleOf(file: string): Promise<string> {
    const articles = this.#treesFor(file).flatMap((tree) => articleIn(tree, file) ?? []);
    if (articles.length > 1) for (const article of articles) if (await this.#isThere(article)) return article;
    return articles[0] ?? file;
  }

  /** Where a file of annotations lies, if not at home. */
  async strayAt(file: string): Promise<Stray | undefined> {
    const article = await this.articleOf(file);
    const [home] = this.placesOf(article);
    if (home === undefined || home === file || !(await this.#isThere(article))) return undefined;
    return { article, file, home, isUsed: !(await this.#isThere(home)) };
  }

  async #isThere(uri: string): Promise<boolean> {
    return (await this.surroundings.files.stampOf(uri)) !== undefined;
  }

  /** That of the setting, then beside, then those of what the setting was before. */
  #treesFor(uri: string): readonly SidecarTree[] {
    const inside = this.surroundings.files
      .folders()
      .filter((one) => uri.startsWith(one.endsWith('/') ? one : `${one}/`));
    const root = inside.sort((a, b) => b.length - a.length)[0];
    if (root === undefined) return [{ root: '', folder: '' }];
    const now = folderNamed(this.surroundings.folderSetting(uri)) ?? '';
    return [...new Set([now, '', ...this.#known(now)])].map((folder) => ({ root, folder: encoded(folder) }));
  }

  /** What the setting is and was, which is remembered. */
  #known(now: string): readonly string[] {
    const kept = this.surroundings.memory.get(memoryKey);
    const before = Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
    if (now === '' || before.includes(now)) return before;
    this.surroundings.memory.set(memoryKey, [...before, now]);
    return [...before, now];
  }
}

/** As VS Code writes the path of a URI. */
function encoded(folder: string): string {
  const escape = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const names = folder.split('/').map((name) => encodeURIComponent(name).replace(/[!'()*]/g, escape));
  return names.join('/');
}
