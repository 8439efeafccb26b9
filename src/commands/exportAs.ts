import { formats } from '../core/formats/index';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';
import { exportActive } from './exportActive';

export const exportAs: Command = {
  id: 'bluepencil.exportAs',
  title: 'Export Annotations As…',
  icon: 'export',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '4_export@2' }],
  async run(app) {
    const choices = formats.map((format) => ({ value: format, label: format.title, description: format.extension }));
    const format = await app.ui.pick('Export in which format?', choices);
    if (format) await exportActive(app, format);
  },
};
