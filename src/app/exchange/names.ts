import { type App } from '../app';

/** The name of a file without its endings: "story" of "story.doccano.jsonl". */
export function stemOf(name: string): string {
  return name.replace(/(.)\..*$/, '$1');
}

/** A name that a file of annotations gives, as that of a file beside it or below; `undefined` where it leads elsewhere. */
export function within(name: string): string | undefined {
  const parts = name.split(/[\\/]/);
  const isElsewhere = /^(?:[a-z][\w+.-]*:|[\\/])/i.test(name) || parts.includes('..') || name === '';
  return isElsewhere ? undefined : parts.join('/');
}

/** A name for a new text, whatever a file of annotations calls it. */
export function fileNameFor(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = last.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '') || 'article';
  return /\.(?:txt|md|article|news)$/i.test(safe) ? safe : `${safe}.txt`;
}

/** Tells which files a name may mean: beside the file that says it, and in the workspace. */
export type PlaceFinder = (name: string) => Promise<readonly string[]>;

/** The workspace is searched once, when first asked. */
export function placesBeside(app: App, file: string): PlaceFinder {
  let known: Promise<readonly string[]> | undefined;
  return async (name) => {
    const below = within(name);
    if (below === undefined) return [];
    const beside = [below, below.split('/').at(-1) ?? below].map((one) => app.files.sibling(file, one));
    known ??= app.files.candidates();
    const there = (await known).filter((uri) => app.files.pathOf(uri) === below);
    return Array.from(new Set([...beside, ...there]));
  };
}

/** The text of a file as the editor has it, else as the disk has it; `undefined` where there is none. */
export async function textAt(app: App, uri: string): Promise<string | undefined> {
  const live = app.articles.get(uri)?.snapshot.document.text;
  return live ?? (await app.files.read(uri).catch(() => undefined))?.text;
}

/** The text that a file of annotations names. */
export async function textNamed(app: App, find: PlaceFinder, name: string): Promise<string | undefined> {
  for (const uri of await find(name)) {
    const text = await textAt(app, uri);
    if (text !== undefined) return text;
  }
  return undefined;
}
