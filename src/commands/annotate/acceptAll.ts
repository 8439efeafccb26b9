import { type App } from '../../app/app';
import { decide } from '../../app/annotations/decide';
import { parseScore, scopeByScore, scopesOf, type Scope } from '../../app/annotations/scope';
import { type Choice } from '../../app/ports';
import { counted } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { type Mark } from '../../core/annotate/mark';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { chord, reviewKey } from './keys';
import { deskOf, marksToDecide, type Desk } from './target';

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
    const { snapshot, hand } = desk;
    const scope = await askScope(app, desk);
    if (!scope) return;
    const count = counted(scope.marks.length, 'suggestion');
    await desk.perform(
      `accept ${count}`,
      scope.marks.map((mark) => decide(snapshot, mark, { status: 'accepted' }, hand)),
    );
    app.ui.announce(`Accepted ${count}. Undo Annotation takes them back.`);
  },
};

async function askScope(app: App, desk: Desk): Promise<Scope | undefined> {
  const { editor, snapshot } = desk;
  const marks = snapshot.marks.filter(({ label }) => app.highlights.isLabelShown(label));
  const scopes = scopesOf({
    text: snapshot.document.text,
    labels: snapshot.labels,
    marks,
    here: marksToDecide(app, desk, undefined)[0],
    cursor: editor.selections[0] ?? { start: 0, end: 0 },
    visible: editor.visible,
  });
  if (scopes.length === 0) throw new UserError('There are no suggestions to accept.');
  const choices: Choice<Scope | 'score'>[] = scopes.map((scope) => ({
    value: scope,
    label: scope.title,
    description: counted(scope.marks.length, 'suggestion'),
  }));
  choices.splice(-1, 0, { value: 'score', label: 'A score of at least…', description: 'asks for the score' });
  const chosen = await app.ui.pick('Accept which suggestions?', choices);
  return chosen === 'score' ? askScore(app, marks) : chosen;
}

async function askScore({ ui }: App, marks: readonly Mark[]): Promise<Scope | undefined> {
  const answer = await ui.ask('Accept suggestions with a score of at least (0 to 1)', '0.9');
  if (answer === undefined) return undefined;
  const least = parseScore(answer);
  if (least === undefined) throw new UserError(`“${answer}” is no score. Write a number from 0 to 1, such as 0.9.`);
  const scope = scopeByScore(marks, least);
  if (scope.marks.length === 0) throw new UserError(`No suggestion has a score of ${least} or more.`);
  return scope;
}
