import { labelIds, labels, type KnownLabel } from '../core/labels/labels';

/** The ids of a label's two theme colours. */
export interface LabelColorIds {
  readonly line: string;
  readonly background: string;
}

/** “WORK_OF_ART” is `bluepencil.workOfArt.line` and `bluepencil.workOfArt.background`. */
export function colorIdsOf(label: KnownLabel): LabelColorIds {
  const name = label.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { line: `bluepencil.${name}.line`, background: `bluepencil.${name}.background` };
}

/** The alpha, in hexadecimal, that makes a background of a label's colour. */
export const backgroundAlpha = { dark: '2b', light: '1f', highContrast: '00', highContrastLight: '00' } as const;

/** `contributes.colors`. */
export function colors(): readonly object[] {
  return labelIds.flatMap((id) => {
    const { title, color } = labels[id];
    const ids = colorIdsOf(id);
    return [
      { id: ids.line, description: `Underline of ${title}`, defaults: color },
      {
        id: ids.background,
        description: `Background of ${title}`,
        defaults: {
          dark: color.dark + backgroundAlpha.dark,
          light: color.light + backgroundAlpha.light,
          highContrast: color.highContrast + backgroundAlpha.highContrast,
          highContrastLight: color.highContrastLight + backgroundAlpha.highContrastLight,
        },
      },
    ];
  });
}
