import { type App } from '../app/app';
import { type Choice } from '../app/ports';
import { type Command } from './command';
import { compareAnnotators } from './compareAnnotators';
import { exportAs } from './exportAs';
import { copyJson, exportJson } from './exportJson';
import { importAnnotations } from './importAnnotations';
import { startFile, stopFile } from './switchFile';
import { toggleHighlights } from './toggleHighlights';
import { toggleLabel } from './toggleLabel';

/** What the status bar item opens: all that one may want to do with the file at hand. */
export const showMenu: Command = {
  id: 'bluepencil.showMenu',
  title: 'Show Menu',
  icon: 'edit',
  async run(app) {
    const uri = app.editor()?.uri;
    const isArticle = uri !== undefined && app.articles.get(uri) !== undefined;
    const reason = uri === undefined ? undefined : app.articles.decisionOn(uri)?.reason;
    const chosen = await app.ui.pick('Blue Pencil', [
      itemOf(app, isArticle ? stopFile : startFile, reason),
      ...(isArticle ? articleItems(app) : []),
      { label: 'Settings…', icon: 'gear', value: () => app.ui.openSettings() },
      { label: 'Show Log', icon: 'output', value: () => app.log.show() },
    ]);
    await chosen?.();
  },
};

type Item = Choice<() => void | Promise<void>>;

function articleItems(app: App): readonly Item[] {
  const state = app.highlights.isShown ? 'now on' : 'now off';
  return [
    itemOf(app, toggleHighlights, state),
    itemOf(app, toggleLabel),
    itemOf(app, exportJson),
    itemOf(app, exportAs),
    itemOf(app, copyJson),
    itemOf(app, importAnnotations),
    itemOf(app, compareAnnotators),
  ];
}

function itemOf(app: App, { title, icon, run }: Command, description?: string): Item {
  return { label: title, ...(icon && { icon }), ...(description && { description }), value: () => run(app) };
}
