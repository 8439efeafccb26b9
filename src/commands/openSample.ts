import { type Command } from './command';

export const openSample: Command = {
  id: 'bluepencil.openSample',
  title: 'Open the Sample Article',
  icon: 'book',
  async run({ ui }) {
    await ui.openSample();
    ui.announce('The sample article is open. Save it as a file to keep what you say about it.');
  },
};
