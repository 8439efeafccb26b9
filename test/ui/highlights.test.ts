import assert from 'node:assert/strict';
import { open } from './driver/open';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('an article', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`opens without complaint in ${theme}`, async () => {
      const window = await open({
        copy: ['media/samples'],
        show: 'harbour-inquiry.article',
        settings: { 'workbench.colorTheme': theme },
      });
      await window.screenshot(`article-${name}`);
      assert.deepEqual(await window.notifications(), []);
    });
  }
});
