import * as vscode from 'vscode';
import { type Layer, type Look } from '../app/paint';
import { type LabelRow, type LabelSet } from '../core/labels/labelSet';
import { type Label, type LabelColor } from '../core/labels/labels';
import { type Disposable } from '../core/util/event';
import { backgroundAlpha, colorIdsOf } from '../manifest/colors';

/** The lane of the overview ruler that a group of labels has to itself. */
const lanes: Readonly<Record<Label['group'], vscode.OverviewRulerLane>> = {
  name: vscode.OverviewRulerLane.Center,
  time: vscode.OverviewRulerLane.Left,
  number: vscode.OverviewRulerLane.Left,
};

/** Widths of the underline of a suggestion; a double line needs three pixels to be two. */
const widths: Readonly<Record<Label['line'], string>> = { solid: '2px', dashed: '2px', dotted: '2px', double: '3px' };

/** The decoration types, each made once, when it is first needed. */
export class DecorationTypes implements Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  /** The type of a layer in the colour theme of now; another one where the project says something else of the label. */
  of({ label, look }: Pick<Layer, 'label' | 'look'>, labels: LabelSet): vscode.TextEditorDecorationType {
    const row = labels.of(label);
    const own = row.hasOwnColor && row.color[themeKind()];
    const key = JSON.stringify([look, label, row.short, row.line, own]);
    let type = this.#types.get(key);
    if (!type) {
      const colors = own === undefined ? themeColors(label, labels) : { line: own, background: washed(own) };
      type = vscode.window.createTextEditorDecorationType(appearances[look](row, colors));
      this.#types.set(key, type);
    }
    return type;
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}

interface Colors {
  readonly line: vscode.ThemeColor | string;
  readonly background: vscode.ThemeColor | string;
}

function themeColors(label: Layer['label'], labels: LabelSet): Colors {
  const root = labels.rootOf(label);
  if (!root) return { line: new vscode.ThemeColor('descriptionForeground'), background: 'transparent' };
  const { line, background } = colorIdsOf(root);
  return { line: new vscode.ThemeColor(line), background: new vscode.ThemeColor(background) };
}

function washed(color: string): string {
  return color + backgroundAlpha[themeKind()];
}

const kinds: Readonly<Record<vscode.ColorThemeKind, keyof LabelColor>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'highContrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

function themeKind(): keyof LabelColor {
  return kinds[vscode.window.activeColorTheme.kind];
}

const appearances: Readonly<Record<Look, (label: LabelRow, colors: Colors) => vscode.DecorationRenderOptions>> = {
  suggested: ({ line: style, group }, { line, background }) => ({
    ...ruler(group, line),
    backgroundColor: background,
    borderColor: line,
    borderStyle: style,
    borderWidth: `0 0 ${widths[style]} 0`,
  }),
  confirmed: ({ line: style, group }, { line, background }) => ({
    ...ruler(group, line),
    backgroundColor: background,
    borderColor: line,
    borderStyle: `solid solid ${style} solid`,
    borderWidth: `1px 1px 3px 1px`,
    borderRadius: '3px',
  }),
  chip: chipAt('-100%', '-62%'),
  chipBelow: chipAt('-100%', 'calc(100% + 1.1em)'),
  chipBefore: chipAt('-220%', '-62%'),
  chipBeforeBelow: chipAt('-220%', 'calc(100% + 1.1em)'),
};

/**
 * A chip stands above the end of its words, so that no text moves to make room for it: VS Code does not reckon with what is
 * put behind words when it wraps lines. It has no fields for size and place, but passes on what follows the text decoration.
 */
function chipAt(along: string, height: string): (label: LabelRow, colors: Colors) => vscode.DecorationRenderOptions {
  const textDecoration =
    `none; position: absolute; transform: translate(${along}, ${height}); font-size: 0.58em; line-height: 1.1; ` +
    'letter-spacing: 0.04em; font-weight: 600; padding: 0 1px; border-radius: 2px; pointer-events: none; ' +
    'background: color-mix(in srgb, var(--vscode-editor-background) 75%, transparent)';
  return ({ short }, { line }) => ({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: { contentText: short, color: line, textDecoration },
  });
}

function ruler(group: Label['group'], color: vscode.ThemeColor | string): vscode.DecorationRenderOptions {
  return {
    overviewRulerColor: color,
    overviewRulerLane: lanes[group],
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
