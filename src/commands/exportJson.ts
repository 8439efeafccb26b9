import { type App } from '../app/app';
import { encode, exportName, isOurs, openArticle, report } from '../app/exporting';
import { json } from '../core/formats/json';
import { contextKeys } from '../manifest/contextKeys';
import { activeArticle } from './activeArticle';
import { type Command } from './command';

export const exportJson: Command = {
  id: 'bluepencil.exportJson',
  title: 'Export Annotations as JSON…',
  icon: 'export',
  enablement: contextKeys.isArticle,
  menus: [
    { menu: 'bluepencil.editor', group: '4_export@1' },
    { menu: 'view/title', group: 'navigation@2', when: 'view == bluepencil.entities' },
  ],
  async run(app) {
    const encoded = await encodeActive(app);
    const { editor } = activeArticle(app);
    const proposal = app.files.sibling(editor.uri, exportName(app.files.nameOf(editor.uri), json));
    const target = await app.ui.askTarget('Export annotations as JSON', proposal);
    if (target === undefined || !(await mayWrite(app, target))) return;
    await app.files.write(target, encoded.body);
    await report(app, encoded, target);
  },
};

export const copyJson: Command = {
  id: 'bluepencil.copyJson',
  title: 'Copy Annotations as JSON',
  icon: 'copy',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '4_export@2' }],
  async run(app) {
    const { body } = await encodeActive(app);
    await app.ui.copy(body);
    app.ui.announce('The annotations are in the clipboard.');
  },
};

async function encodeActive(app: App) {
  const { article } = activeArticle(app);
  return encode(json, [await openArticle(app, await article.settled())]);
}

async function mayWrite(app: App, target: string): Promise<boolean> {
  if (await isOurs(app, target)) return true;
  const path = app.files.pathOf(target);
  return app.ui.confirm(`${path} was not written by Blue Pencil.`, 'Overwrite', 'What is in it now will be lost.');
}
