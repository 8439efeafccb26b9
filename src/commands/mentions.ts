import { type App } from '../app/app';
import { type Mark } from '../core/annotate/mark';
import { contextKeys } from '../manifest/contextKeys';
import { sameEntity } from '../app/sameEntity';
import { UserError } from '../app/userError';
import { activeArticle } from './activeArticle';
import { type Command } from './command';

export const nextMention: Command = {
  id: 'bluepencil.nextMention',
  title: 'Go to Next Mention',
  icon: 'arrow-down',
  enablement: contextKeys.isArticle,
  keys: [{ key: 'alt+shift+.', when: `editorTextFocus && ${contextKeys.isArticle}` }],
  menus: [{ menu: 'bluepencil.editor', group: '1_go@1' }],
  run: (app) => go(app, 'next'),
};

export const previousMention: Command = {
  id: 'bluepencil.previousMention',
  title: 'Go to Previous Mention',
  icon: 'arrow-up',
  enablement: contextKeys.isArticle,
  keys: [{ key: 'alt+shift+,', when: `editorTextFocus && ${contextKeys.isArticle}` }],
  menus: [{ menu: 'bluepencil.editor', group: '1_go@2' }],
  run: (app) => go(app, 'previous'),
};

export const firstMention: Command = {
  id: 'bluepencil.firstMention',
  title: 'Go to First Mention of This',
  icon: 'arrow-up',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '1_go@3' }],
  run(app) {
    const { editor, article } = activeArticle(app);
    const [first] = sameEntity(article.snapshot, editor.selections[0]?.start ?? 0) ?? [];
    if (!first) throw new UserError('There is no mention here.');
    editor.select(first);
    app.ui.announce(`First mention: ${article.snapshot.document.text.slice(first.start, first.end)}.`);
  },
};

function go(app: App, direction: 'next' | 'previous'): void {
  const { editor, article } = activeArticle(app);
  const { document, labels, marks: all } = article.snapshot;
  const marks = all.filter(({ label }) => app.highlights.isLabelShown(label));
  const here = editor.selections[0];
  const found = direction === 'next' ? after(marks, here?.start ?? -1, here) : before(marks, here?.start ?? 0);
  if (!found) {
    app.ui.announce('No mention in this article.');
    return;
  }
  editor.select(found);
  const words = document.text.slice(found.start, found.end);
  app.ui.announce(`${labels.of(found.label).title}: ${words}, ${marks.indexOf(found) + 1} of ${marks.length}.`);
}

/** The first mark behind `offset`, or at it where the cursor stands there without selecting it; round the end to the first. */
function after(
  marks: readonly Mark[],
  offset: number,
  here: { start: number; end: number } | undefined,
): Mark | undefined {
  const isSelected = here !== undefined && here.end > here.start;
  return marks.find(({ start }) => (isSelected ? start > offset : start >= offset)) ?? marks[0];
}

function before(marks: readonly Mark[], offset: number): Mark | undefined {
  return marks.findLast(({ start }) => start < offset) ?? marks.at(-1);
}
