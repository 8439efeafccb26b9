import { type AnnotatedDocument } from '../../core/formats/format';
import { type App } from '../app';
import { type Incoming } from './incoming';
import { fileNameFor, placesBeside, stemOf, textAt } from './names';
import { isSameText, unplacedIn } from './theirs';

/** A document of a file of annotations and the article that it belongs to. */
export interface Placed {
  readonly document: AnnotatedDocument;
  readonly uri: string;
  /** The text of the article as it stands. */
  readonly text: string;
  /** Whether the article was made from the file. */
  readonly isNew: boolean;
}

/**
 * Finds the article of each document: one that is open and has its text, a file of its name, or else a new one with the text of
 * the document, beside the file or, if there are several, in a folder of the file's name. `undefined` where a person was asked
 * and did not want that.
 */
export async function placeDocuments(app: App, incoming: Incoming): Promise<readonly Placed[] | undefined> {
  const find = placesBeside(app, incoming.uri);
  const found: (Placed | undefined)[] = [];
  for (const document of incoming.documents) found.push(await existing(app, find, document));
  const homeless = incoming.documents.filter((_, at) => found[at] === undefined);
  const several = homeless.length > 1;
  const folder = several ? `${stemOf(app.files.nameOf(incoming.uri))}/` : '';
  if (several) {
    const question = `${homeless.length} of the articles in ${app.files.nameOf(incoming.uri)} are not in the workspace.`;
    const wanted = await app.ui.confirm(
      question,
      'Make Files',
      `They are written into the folder “${folder}” beside it.`,
    );
    if (!wanted) return undefined;
  }
  const placed: Placed[] = [];
  for (const [at, document] of incoming.documents.entries())
    placed.push(found[at] ?? (await make(app, incoming.uri, folder, document)));
  return placed;
}

/** A file of its name with its text, an open article with its text, or a file of its name that was edited since. */
async function existing(
  app: App,
  find: (name: string) => Promise<readonly string[]>,
  document: AnnotatedDocument,
): Promise<Placed | undefined> {
  const { uri: name, text } = document.document;
  const named: Placed[] = [];
  for (const uri of await find(name)) {
    const there = await textAt(app, uri);
    if (there !== undefined) named.push({ document, uri, text: there, isNew: false });
  }
  const open = app.articles.all().map(({ snapshot }) => snapshot.document);
  const places = [...named, ...open.map((one) => ({ document, uri: one.uri, text: one.text, isNew: false }))];
  return places.find((one) => isSameText(one.text, text)) ?? named.find((one) => isAbout(document, one.text));
}

/** Whether the text is that of the document, perhaps edited since: at least half of what is marked can be found in it. */
function isAbout(document: AnnotatedDocument, text: string): boolean {
  return isSameText(document.document.text, text) || unplacedIn(document, text) * 2 <= document.marks.length;
}

/** A name that is taken by another text gets a number. */
async function make(app: App, file: string, folder: string, document: AnnotatedDocument): Promise<Placed> {
  const { uri: name, text } = document.document;
  const wanted = fileNameFor(name);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? wanted : wanted.replace(/(\.[^.]+)$/, `-${number}$1`);
    const uri = app.files.sibling(file, folder + numbered);
    const there = await textAt(app, uri);
    if (there !== undefined && there !== text) continue;
    if (there === undefined) await app.files.write(uri, text);
    app.articles.override(uri, 'on');
    return { document, uri, text, isNew: there === undefined };
  }
}
