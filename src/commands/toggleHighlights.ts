import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';

export const toggleHighlights: Command = {
  id: 'bluepencil.toggleHighlights',
  title: 'Toggle Highlights',
  icon: 'eye',
  enablement: contextKeys.isArticle,
  menus: [
    { menu: 'bluepencil.editor', group: '2_view@1' },
    { menu: 'view/title', group: 'navigation@1', when: 'view == bluepencil.entities' },
  ],
  run({ highlights, ui }) {
    highlights.toggle();
    ui.announce(highlights.isShown ? 'Highlights are on.' : 'Highlights are off.');
  },
};
