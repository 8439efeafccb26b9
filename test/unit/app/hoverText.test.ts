import assert from 'node:assert/strict';
import { hoverText } from '../../../src/app/hoverText';
import { type Mark } from '../../../src/core/annotate/mark';
import { snapshotOf } from '../../support/snapshot';

function hover(source: string, rest: Partial<Mark> = {}, nth = 0): string {
  const snapshot = snapshotOf(source, rest);
  return hoverText(snapshot, snapshot.marks[nth]!);
}

describe('hoverText', () => {
  it('says what the label means and where the mark comes from', () => {
    const text = hover('[Cork|GPE] rained.', { source: 'gazetteer', score: 0.937 });
    assert.match(text, /\$\(location\) \*\*Country\\, City or State\*\*/);
    assert.match(text, /countries.* 94 \\% sure\\\./);
  });

  it('gives a value in plain words with the rule that reached it', () => {
    const value = {
      kind: 'timex',
      type: 'DATE',
      value: '2023-12-18',
      anchor: '2023-12-19',
      how: 'the last Monday',
    } as const;
    const text = hover('It came on [Monday|DATE].', { value });
    assert.match(text, /\*\*Monday\\, 18 December 2023\*\* · `2023-12-18`/);
    assert.match(text, /The last Monday\\\. Reckoned from Tuesday\\, 19 December 2023\\./);
  });

  it('links to the mention before and after, round the ends', () => {
    const text = hover('[Oslo|GPE], then [Oslo|GPE], then [Oslo|GPE].', {}, 2);
    const targets = [...text.matchAll(/\(command:bluepencil\.reveal\?([^)]+)\)/g)].map(
      ([, args = '']) => (JSON.parse(decodeURIComponent(args)) as { start: number }[])[0]?.start,
    );
    assert.deepEqual(targets, [11, 0]);
    assert.match(text, /mention 3 of 3/);
  });

  it('shows words of the article as words, whatever they look like in Markdown', () => {
    const all = hover('[$(bug) (command:y) <b> *a*|ORG] fell.');
    const text = all.slice(0, all.lastIndexOf('\n\n')); // the actions below are links
    assert.ok(!/[^\\][(<*]command|[^\\]<b|\$\(bug|[^\\*]\*a/.test(text), text);
  });

  it('offers to accept or reject a suggestion, and to delete what people decided', () => {
    const commands = (text: string) => [...text.matchAll(/command:bluepencil\.(\w+)/g)].map(([, command]) => command);
    assert.deepEqual(commands(hover('[Ada|PERSON] spoke.')), ['acceptMention', 'rejectMention', 'labelAll']);
    assert.deepEqual(commands(hover('[Ada|PERSON] spoke.', { status: 'added' })), ['deleteAnnotation', 'labelAll']);
  });

  it('tells who decided about a mark, and their note', () => {
    const text = hover('[Ada|PERSON] spoke.', { status: 'accepted', author: 'N. Tully', note: 'ask *again*' });
    assert.match(text, /Accepted by N\\\. Tully/);
    assert.match(text, /ask \\\*again\\\*/);
  });
});
