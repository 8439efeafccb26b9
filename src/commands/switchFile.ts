import { type App } from '../app/app';
import { type Override } from '../app/eligibility';
import { UserError } from '../app/userError';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';

export const startFile: Command = {
  id: 'bluepencil.startFile',
  title: 'Highlight This File',
  icon: 'edit',
  enablement: `${contextKeys.isText} && !${contextKeys.isArticle}`,
  menus: [{ menu: 'bluepencil.editor', group: '3_file@1', when: `!${contextKeys.isArticle}` }],
  run: (app) => switchTo(app, 'on'),
};

export const stopFile: Command = {
  id: 'bluepencil.stopFile',
  title: 'Stop Highlighting This File',
  icon: 'circle-slash',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '3_file@1', when: contextKeys.isArticle }],
  run: (app) => switchTo(app, 'off'),
};

function switchTo(app: App, override: Override): void {
  const editor = app.editor();
  if (!editor) throw new UserError('Open a text file first.');
  app.articles.override(editor.uri, override);
  app.reconsider(editor.uri);
  const name = app.files.nameOf(editor.uri);
  app.ui.announce(override === 'on' ? `${name} is read as an article.` : `${name} is left alone.`);
}
