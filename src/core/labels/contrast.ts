import { type LabelColor } from './labels';

type Theme = keyof LabelColor;

/** The editor backgrounds of VS Code's own themes, of each kind those that are hardest to stand out from. */
const backgrounds: Readonly<Record<Theme, readonly string[]>> = {
  dark: ['#1f1f1f', '#2d2d2d'],
  light: ['#ffffff', '#f3f3f3'],
  highContrast: ['#000000'],
  highContrastLight: ['#ffffff'],
};

/** The contrast that the chips need, which are text (WCAG 2.2, 1.4.3 and 1.4.6). */
export const neededContrast: Readonly<Record<Theme, number>> = {
  dark: 4.5,
  light: 4.5,
  highContrast: 7,
  highContrastLight: 7,
};

type Channels = readonly [red: number, green: number, blue: number];

/** The contrast of two colours like #c0392b, from 1 to 21, after WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least contrast of a colour on the backgrounds of a kind of theme. */
export function leastContrast(color: string, theme: Theme): number {
  return Math.min(...backgrounds[theme].map((background) => contrast(color, background)));
}

/** The colour, lightened or darkened as little as it takes to be read on a kind of theme. */
export function legible(color: string, theme: Theme): string {
  const towards: Channels = theme === 'dark' || theme === 'highContrast' ? [255, 255, 255] : [0, 0, 0];
  const from = channelsOf(color);
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = hexOf(from.map((value, at) => value + ((towards[at] ?? 0) - value) * part));
    if (leastContrast(mixed, theme) >= neededContrast[theme]) return mixed;
  }
  return hexOf(towards);
}

/** A colour for each kind of theme, of one hue. */
export function legibleColors(color: string): LabelColor {
  return {
    dark: legible(color, 'dark'),
    light: legible(color, 'light'),
    highContrast: legible(color, 'highContrast'),
    highContrastLight: legible(color, 'highContrastLight'),
  };
}

/** A colour that a name always has, so that labels can be told apart before anybody chose one. */
export function colorOfName(name: string): string {
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hexOf(channelsOfHue(hash % 360));
}

/** HSL with half of all saturation and lightness. */
function channelsOfHue(hue: number): number[] {
  return [0, 8, 4].map((shift) => {
    const at = (shift + hue / 30) % 12;
    return 255 * (0.5 - 0.25 * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  });
}

function channelsOf(color: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return [red, green, blue];
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance after WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
