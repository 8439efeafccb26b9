import { type App } from '../../app/app';
import { type ArticleAnnotations } from '../../app/annotations/articleAnnotations';
import { contextKeys } from '../../manifest/contextKeys';
import { activeArticle } from '../activeArticle';
import { type Command } from '../command';
import { chord, reviewKey } from './keys';

export const undoAnnotation: Command = {
  id: 'bluepencil.undoAnnotation',
  title: 'Undo Annotation',
  icon: 'discard',
  enablement: contextKeys.isArticle,
  keys: [chord('z'), reviewKey('z'), reviewKey('ctrl+z', undefined, 'cmd+z')],
  run: (app) => step(app, 'Undid', 'No annotation to undo.', (annotations) => annotations.undo()),
};

export const redoAnnotation: Command = {
  id: 'bluepencil.redoAnnotation',
  title: 'Redo Annotation',
  icon: 'redo',
  enablement: contextKeys.isArticle,
  keys: [chord('y'), reviewKey('y'), reviewKey('ctrl+y', undefined, 'shift+cmd+z')],
  run: (app) => step(app, 'Did again', 'No annotation to do again.', (annotations) => annotations.redo()),
};

async function step(
  app: App,
  done: string,
  nothing: string,
  take: (annotations: ArticleAnnotations) => Promise<string | undefined>,
): Promise<void> {
  const title = await take(app.annotations.of(activeArticle(app).editor.uri));
  app.ui.announce(title === undefined ? nothing : `${done}: ${title}.`);
}
