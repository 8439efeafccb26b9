import { type App } from '../app/app';
import { sidecarAt } from '../app/annotations/onDisk';
import { takeIn } from '../app/exchange/takeIn';
import { counted } from '../app/treeNode';
import { UserError } from '../app/userError';
import { anchorAll } from '../core/annotate/anchor';
import { annotationsOf } from '../core/annotate/live';
import { activeArticle } from './activeArticle';

/** Takes a colleague's file of annotations to the article in front, as a merge of the two files would. */
export async function importSidecar(app: App, uri: string): Promise<void> {
  const { editor, article } = activeArticle(app);
  const name = app.files.nameOf(uri);
  if (uri === (await app.sidecars.fileOf(editor.uri))) throw new UserError(`${name} is the file of this very article.`);
  const sidecar = await sidecarAt(app, uri);
  if (!sidecar) throw new UserError(`${app.files.pathOf(uri)} is gone.`);
  const { text } = article.snapshot.document;
  const theirs = annotationsOf(anchorAll(text, sidecar), text);
  const title = `import ${counted(theirs.length, 'annotation')} of ${name}`;
  const { added, known, disputed } = await takeIn(app, editor.uri, text, theirs, title);
  const sentences = [
    `${counted(added, 'annotation')} of ${name} came to ${app.files.pathOf(editor.uri)}.`,
    ...(known > 0 ? [`${known} were there already.`] : []),
    ...(disputed > 0 ? [`${disputed} say something else than what was there: see Problems.`] : []),
  ];
  void app.ui.inform(sentences.join(' ')); // the import is over, whether the message is closed or not
}
