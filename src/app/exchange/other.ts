import { sidecarSuffix } from '../../core/annotate/sidecar';
import { type AnnotatedDocument } from '../../core/formats/format';
import { type Hand } from '../annotations/decide';
import { sidecarAt } from '../annotations/onDisk';
import { type App } from '../app';
import { UserError } from '../userError';
import { type Other } from './comparison';
import { readIncoming } from './incoming';
import { stemOf, within } from './names';
import { annotationsIn, isSameText } from './theirs';

/** What the annotations of an article are to be compared with. */
interface Article {
  readonly uri: string;
  readonly text: string;
}

/** What a file says about an article: a file of annotations of Blue Pencil, or a file of another tool. Throws a `UserError`. */
export async function readOther(app: App, file: string, article: Article, hand: Hand): Promise<Other> {
  const stem = stemOf(app.files.nameOf(file));
  if (file.endsWith(sidecarSuffix)) return named(stem, (await sidecarAt(app, file))?.annotations ?? []);
  const { documents } = await readIncoming(app, file);
  const document = documentFor(app, documents, article);
  if (!document) throw new UserError(`${app.files.nameOf(file)} says nothing about ${app.files.nameOf(article.uri)}.`);
  const isDecided = document.marks.some(({ status }) => status !== 'suggested');
  const taking = { ...hand, author: undefined, withSuggestions: !isDecided, keepsIds: true };
  return named(stem, annotationsIn(document, article.text, taking));
}

/** By the one author that all annotations have, else by the name of the file. */
function named(stem: string, annotations: Other['annotations']): Other {
  const [author, ...others] = new Set(annotations.map((one) => one.author));
  return { name: author !== undefined && others.length === 0 ? author : stem, annotations };
}

function documentFor(
  app: App,
  documents: readonly AnnotatedDocument[],
  { uri, text }: Article,
): AnnotatedDocument | undefined {
  const path = app.files.pathOf(uri);
  const isNamed = ({ document }: AnnotatedDocument) =>
    document.uri === path || within(document.uri)?.split('/').at(-1) === app.files.nameOf(uri);
  return (
    documents.find(({ document }) => isSameText(document.text, text)) ??
    documents.find(isNamed) ??
    (documents.length === 1 ? documents[0] : undefined)
  );
}
