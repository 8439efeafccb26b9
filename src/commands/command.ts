import { type App } from '../app/app';

/** A place besides the palette where a command is offered. */
export interface MenuPlace {
  readonly menu:
    | 'editor/title'
    | 'explorer/context'
    | 'bluepencil.editor'
    | 'view/title'
    | 'view/item/context'
    | 'bluepencil.status'
    | 'comments/comment/title'
    | 'comments/comment/context';
  /** As in package.json: "inline", "1_export@2". */
  readonly group?: string;
  readonly when?: string;
}

/** A key for a command, as VS Code writes it. */
export interface KeyBinding {
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
  /** Handed to the command. */
  readonly args?: unknown;
  /**
   * Commands of VS Code that its window runs at the press, before the command is sent to the extension host: what is
   * pressed next already finds what they did, however busy the host is.
   */
  readonly atOnce?: readonly (string | { readonly command: string; readonly args: readonly unknown[] })[];
}

/** A row of package.json and what it does. */
export interface Command {
  readonly id: `bluepencil.${string}`;
  /** Without the category. */
  readonly title: string;
  /** A codicon. */
  readonly icon?: string;
  /** When it can run, in terms of context keys. */
  readonly enablement?: string;
  /** Whether the palette offers it; commands that need an argument are not. */
  readonly isInPalette?: false;
  readonly keys?: readonly KeyBinding[];
  readonly menus?: readonly MenuPlace[];
  /** Throws a `UserError` for what the user can mend. `args` come from menus, views and other extensions: trust nothing. */
  run(app: App, ...args: readonly unknown[]): void | Promise<void>;
}
