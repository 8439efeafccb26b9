import { type App } from '../../app/app';
import { leftWords, stepElsewhere } from '../../app/annotations/closed';
import { contextKeys } from '../../manifest/contextKeys';
import { activeArticle } from '../activeArticle';
import { type Command } from '../command';
import { chord, lockKey, reviewKey } from './keys';

export const undoAnnotation: Command = {
  id: 'bluepencil.undoAnnotation',
  title: 'Undo Annotation',
  icon: 'discard',
  enablement: contextKeys.isArticle,
  keys: [chord('z'), ...[reviewKey, lockKey].flatMap((key) => [key('z'), key('ctrl+z', undefined, 'cmd+z')])],
  run: (app) => step(app, 'undo', 'Undid', 'No annotation to undo.'),
};

export const redoAnnotation: Command = {
  id: 'bluepencil.redoAnnotation',
  title: 'Redo Annotation',
  icon: 'redo',
  enablement: contextKeys.isArticle,
  keys: [chord('y'), ...[reviewKey, lockKey].flatMap((key) => [key('y'), key('ctrl+y', undefined, 'shift+cmd+z')])],
  run: (app) => step(app, 'redo', 'Did again', 'No annotation to do again.'),
};

async function step(app: App, way: 'undo' | 'redo', done: string, nothing: string): Promise<void> {
  const { uri } = activeArticle(app).editor;
  const annotations = app.annotations.of(uri);
  const { batch } = annotations.history[way === 'undo' ? 'done' : 'undone'].at(-1) ?? {};
  const title = await annotations[way]();
  app.ui.announce(title === undefined ? nothing : `${done}: ${title}.`);
  if (!batch) return;
  const left = await stepElsewhere(app, { ...batch, uris: batch.uris.filter((other) => other !== uri) }, way);
  if (left.length > 0) throw leftWords(app, left);
}
