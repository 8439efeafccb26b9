import assert from 'node:assert/strict';
import { open } from './driver/open';

describe('highlights', () => {
  for (const [name, theme] of [
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
    ['high-contrast', 'Default High Contrast'],
    ['high-contrast-light', 'Default High Contrast Light'],
  ]) {
    it(`looks well in ${name}`, async () => {
      const window = await open({ copy: ['media/samples'], show: 'harbour-inquiry.article', settings: { 'workbench.colorTheme': theme } });
      console.log(await window.decorations(), await window.statusBar());
      await window.screenshot(`article-${name}`);
    });
  }
});
