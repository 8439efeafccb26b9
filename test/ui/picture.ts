import path from 'node:path';
import { root } from '../../src/build/root';
import { open } from './driver/open';

// `npm run screenshot`: the picture in the README, made by the same means as the tests.
describe('the picture in the README', () => {
  it('shows an article with its highlights, a hover and the views', async () => {
    const window = await open({
      copy: ['media/samples'],
      show: 'harbour-inquiry.article',
      settings: {
        'workbench.colorTheme': 'Default Light Modern',
        'breadcrumbs.enabled': false,
        'editor.stickyScroll.enabled': false,
      },
      size: { width: 1360, height: 850 },
    });
    await window.decorationsWhen((now) => now.some(({ text }) => text === '$120 million'));
    await window.palette('View: Show Blue Pencil');
    await window.row('Aoife Brannock');
    await window.palette('View: Focus Active Editor Group');
    await window.hoverAt(19, 140);
    await window.page.waitForTimeout(500);
    await window.page.screenshot({ path: path.join(root, 'media/screenshot.png') });
  });
});
