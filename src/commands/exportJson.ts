import { json } from '../core/formats/json';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';
import { encodeActive, exportActive } from './exportActive';

export const exportJson: Command = {
  id: 'bluepencil.exportJson',
  title: 'Export Annotations as JSON…',
  icon: 'export',
  enablement: contextKeys.isArticle,
  menus: [
    { menu: 'bluepencil.editor', group: '4_export@1' },
    { menu: 'view/title', group: 'navigation@2', when: 'view == bluepencil.entities' },
  ],
  run: (app) => exportActive(app, json),
};

export const copyJson: Command = {
  id: 'bluepencil.copyJson',
  title: 'Copy Annotations as JSON',
  icon: 'copy',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '4_export@3' }],
  async run(app) {
    const { body, losses } = await encodeActive(app, json);
    await app.ui.copy(body);
    app.ui.announce('The annotations are in the clipboard.');
    for (const { message } of losses) void app.ui.warn(message);
  },
};
