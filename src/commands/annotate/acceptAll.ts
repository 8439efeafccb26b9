import { decide } from '../../app/annotations/decide';
import { scopesOf } from '../../app/annotations/scope';
import { counted } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { chord, reviewKey } from './keys';
import { deskOf, marksToDecide } from './target';

export const acceptAll: Command = {
  id: 'bluepencil.acceptAll',
  title: 'Accept Suggestions…',
  icon: 'check-all',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+enter'), reviewKey('shift+enter')],
  menus: [
    { menu: 'bluepencil.editor', group: '0_annotate@5' },
    { menu: 'view/title', group: 'navigation@2', when: 'view == bluepencil.entities' },
  ],
  async run(app) {
    const desk = deskOf(app);
    const { editor, snapshot, hand } = desk;
    const scopes = scopesOf({
      text: snapshot.document.text,
      labels: snapshot.labels,
      marks: snapshot.marks.filter(({ label }) => app.highlights.isLabelShown(label)),
      here: marksToDecide(app, desk, undefined)[0],
      cursor: editor.selections[0] ?? { start: 0, end: 0 },
      visible: editor.visible,
    });
    if (scopes.length === 0) throw new UserError('There are no suggestions to accept.');
    const choices = scopes.map((scope) => ({
      value: scope,
      label: scope.title,
      description: counted(scope.marks.length, 'suggestion'),
    }));
    const scope = await app.ui.pick('Accept which suggestions?', choices);
    if (!scope) return;
    const count = counted(scope.marks.length, 'suggestion');
    await desk.perform(
      `accept ${count}`,
      scope.marks.map((mark) => decide(snapshot, mark, { status: 'accepted' }, hand)),
    );
    app.ui.announce(`Accepted ${count}. Undo Annotation takes them back.`);
  },
};
