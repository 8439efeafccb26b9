import * as vscode from 'vscode';
import { type Layer, type Look } from '../app/paint';
import { type Disposable } from '../core/util/event';
import { isKnownLabel, type Label, labelOf } from '../core/labels/labels';
import { colorIdsOf } from '../manifest/colors';

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

  of({ label, look }: Pick<Layer, 'label' | 'look'>): vscode.TextEditorDecorationType {
    const key = `${look} ${label}`;
    let type = this.#types.get(key);
    if (!type) {
      type = vscode.window.createTextEditorDecorationType(appearances[look](labelOf(label), colorsOf(label)));
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

function colorsOf(label: Layer['label']): Colors {
  if (!isKnownLabel(label)) return { line: new vscode.ThemeColor('descriptionForeground'), background: 'transparent' };
  const { line, background } = colorIdsOf(label);
  return { line: new vscode.ThemeColor(line), background: new vscode.ThemeColor(background) };
}

const appearances: Readonly<Record<Look, (label: Label, colors: Colors) => vscode.DecorationRenderOptions>> = {
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
  chip: ({ short }, { line }) => ({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: { contentText: short, color: line, textDecoration: chipStyle },
  }),
};

/**
 * A chip stands above the end of its words, so that no text moves to make room for it: VS Code does not reckon with what is
 * put behind words when it wraps lines. It has no fields for size and place, but passes on what follows the text decoration.
 */
const chipStyle =
  'none; position: absolute; transform: translate(-100%, -62%); font-size: 0.58em; line-height: 1.1; ' +
  'letter-spacing: 0.04em; font-weight: 600; padding: 0 1px; border-radius: 2px; pointer-events: none; ' +
  'background: color-mix(in srgb, var(--vscode-editor-background) 75%, transparent)';

function ruler(group: Label['group'], color: vscode.ThemeColor | string): vscode.DecorationRenderOptions {
  return {
    overviewRulerColor: color,
    overviewRulerLane: lanes[group],
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
