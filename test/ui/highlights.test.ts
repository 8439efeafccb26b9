import assert from 'node:assert/strict';
import { type Decorated } from './driver/decorations';
import { open } from './driver/open';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const article = { copy: ['media/samples'], show: 'harbour-inquiry.article' };
const wordsOf = (decorations: readonly Decorated[]): string[] => decorations.map(({ text }) => text);

/** "2px dashed rgb(1, 2, 3)" → "dashed". */
const patternOf = ({ underline }: Decorated): string => underline.split(' ')[1] ?? '';

/** Whether somebody can see the line below the words. */
function isVisible({ underline }: Decorated): boolean {
  return /^[2-9]px (solid|dashed|dotted|double) rgb/.test(underline);
}

describe('highlights', () => {
  for (const [name, theme] of Object.entries(themes)) {
    it(`can be seen and told apart in ${theme}`, async () => {
      const window = await open({ ...article, settings: { 'workbench.colorTheme': theme } });
      const expected = ['Ireland', '17 August 2023', '7.4%', '$120 million'];
      const areThere = (now: readonly Decorated[]) => expected.every((one) => wordsOf(now).includes(one));
      const decorations = await window.decorationsWhen((now) => now.length > 20 && areThere(now));
      assert.deepEqual(
        decorations.filter((one) => !isVisible(one)),
        [],
      );
      assert.ok(new Set(decorations.map(patternOf)).size >= 3, 'told apart by colour alone');
      await window.screenshot(`article-${name}`);
      assert.deepEqual(await window.notifications(), []);
    });
  }

  it('stay with their words while somebody types, and take in what is typed', async () => {
    const window = await open(article);
    const before = wordsOf(await window.decorationsWhen((now) => wordsOf(now).includes('$120 million')));
    await window.goTo(9, 43);
    for (const letter of 'late in the night ') {
      await window.type(letter);
      const now = wordsOf(await window.decorations());
      assert.ok(now.includes('CORK') && now.length >= before.length - 2, `after “${letter}”: ${now.join(' | ')}`);
    }
    await window.goTo(3, 1);
    await window.type('In Norway 85 percent agreed. ');
    const after = await window.decorationsWhen((now) => wordsOf(now).includes('85 percent'));
    assert.ok(wordsOf(after).includes('Norway'));
  });

  it('go and come back by command', async () => {
    const window = await open(article);
    await window.decorationsWhen((now) => now.length > 20);
    await window.palette('Blue Pencil: Toggle Highlights');
    await window.decorationsWhen((now) => now.length === 0);
    await window.palette('Blue Pencil: Toggle Highlights');
    await window.decorationsWhen((now) => now.length > 20);
    await window.palette('Blue Pencil: Stop Highlighting This File');
    await window.decorationsWhen((now) => now.length === 0);
  });

  it('say what they are when somebody points at them, in the view and behind the words', async () => {
    const window = await open({ ...article, settings: { 'bluepencil.chips': 'always' } });
    await window.decorationsWhen((now) => now.length > 20);
    await window.palette('View: Show Blue Pencil');
    await window.row('Aoife Brannock');
    await window.palette('View: Focus Active Editor Group');
    const hover = await window.hoverAt(19, 27);
    assert.match(hover, /Percent/);
    assert.match(hover, /7\.4/);
    await window.screenshot('everything');
  });
});
