import assert from 'node:assert/strict';
import { labelIds, labels, type LabelColor } from '../../../src/core/labels/labels';

/** The editor backgrounds of VS Code's own themes, of each kind the two that are hardest to stand out from. */
const backgrounds: Readonly<Record<keyof LabelColor, readonly string[]>> = {
  dark: ['#1f1f1f', '#2d2d2d'],
  light: ['#ffffff', '#f3f3f3'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
};

/** Relative luminance after WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the colours of labels', () => {
  it('reckons contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.ok(Math.abs(contrast('#777777', '#ffffff') - 4.48) < 0.01);
  });

  const needed = { dark: 4.5, light: 4.5, highContrast: 7, highContrastLight: 7 }; // the chips are text
  for (const [kind, colors] of Object.entries(backgrounds)) {
    it(`can be read on ${kind} backgrounds`, () => {
      const theme = kind as keyof LabelColor;
      const weak = labelIds.filter((id) =>
        colors.some((one) => contrast(labels[id].color[theme], one) < needed[theme]),
      );
      assert.deepEqual(weak, []);
    });
  }

  it('tells labels of the same colour apart by their lines', () => {
    const looks = labelIds.map((id) => `${labels[id].color.dark} ${labels[id].line}`);
    assert.deepEqual(
      looks.filter((look, index) => looks.indexOf(look) !== index),
      [],
    );
  });
});
