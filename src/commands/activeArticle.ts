import { type ActiveEditor, type App } from '../app/app';
import { type LiveArticle } from '../app/liveArticle';
import { UserError } from '../app/userError';

/** The article of the active editor; throws a `UserError` where there is none. */
export function activeArticle(app: App): { readonly editor: ActiveEditor; readonly article: LiveArticle } {
  const editor = app.editor();
  if (!editor) throw new UserError('Open an article first.');
  const article = app.articles.get(editor.uri);
  if (article) return { editor, article };
  const reason = app.articles.decisionOn(editor.uri)?.reason ?? '';
  throw new UserError(`${app.files.nameOf(editor.uri)} is not read as an article. ${reason}`.trim());
}
