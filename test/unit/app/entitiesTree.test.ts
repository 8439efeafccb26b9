import assert from 'node:assert/strict';
import { entitiesTree } from '../../../src/app/entitiesTree';
import { EntitiesView, type EntitiesViewState } from '../../../src/app/entitiesView';
import { entitiesHead } from '../../../src/app/entitiesHead';
import { type Snapshot } from '../../../src/app/liveArticle';
import { type Mark } from '../../../src/core/annotate/mark';
import { inContext, type TreeNode } from '../../../src/app/treeNode';
import { drawnTree } from '../../support/drawnTree';
import { snapshotOf } from '../../support/snapshot';
import { spanOf } from '../../support/annotations';

const initial: EntitiesViewState = { grouping: 'label', text: '', status: 'standing' };
const tree = (snapshot: Snapshot, change: Partial<EntitiesViewState> = {}, isShown = true) =>
  entitiesTree(snapshot, { ...initial, ...change }, () => isShown);

/** The snapshot of a text whose marks have these statuses, one after another. */
function decided(source: string, ...statuses: readonly Mark['status'][]): Snapshot {
  const snapshot = snapshotOf(source);
  const marks = snapshot.marks.map((mark, at) => ({ ...mark, status: statuses[at] ?? mark.status }));
  return { ...snapshot, marks };
}

describe('entitiesTree', () => {
  const story =
    '[Oslo|GPE] thanked [Ada Quill|PERSON]. [Bergen|GPE] did not.\n\nShe left [Oslo|GPE] with [5|CARDINAL] men.';

  it('lists labels in their order and what is mentioned most first, single mentions without a level of their own', () => {
    assert.deepEqual(drawnTree(tree(snapshotOf(story))), [
      'People (1)',
      '  Ada Quill',
      'Countries, Cities, States (2 · 3×)',
      '  Oslo (2×)',
      '    Oslo thanked Ada Quill. Bergen did not.',
      '    She left Oslo with 5 men.',
      '  Bergen',
      'Cardinals (1)',
      '  5',
    ]);
  });

  it('gathers the mentions of an entity under its fullest name', () => {
    const snapshot = snapshotOf(
      '[Ada Quill|PERSON] fell. [Quill|PERSON] rose.',
      { entity: 'e1' },
      { entities: [{ id: 'e1', label: 'PERSON', name: 'Ada Quill' }] },
    );
    assert.deepEqual(drawnTree(tree(snapshot)).slice(0, 2), ['People (1 · 2×)', '  Ada Quill (2×)']);
  });

  it('gathers figures by value and shows it', () => {
    const value = { kind: 'quantity', amount: '1000000000', unit: 'USD' } as const;
    const snapshot = snapshotOf('It cost [$1bn|MONEY]: [a billion dollars|MONEY].', { value });
    assert.deepEqual(drawnTree(tree(snapshot)).slice(0, 2), ['Money (1 · 2×)', '  $1bn (USD 1,000,000,000  2×)']);
  });

  it('says which labels are hidden, for the eye and the screen reader', () => {
    const [people] = tree(snapshotOf('[Ada|PERSON] fell.'), {}, false);
    assert.deepEqual(
      [people?.context, people?.description, people?.spoken.endsWith('highlights hidden')],
      ['label.hidden', '1 (hidden)', true],
    );
  });

  it('leaves out what a person rejected, and lists labels that it does not know behind the others', () => {
    assert.deepEqual(tree(snapshotOf('[Ada|PERSON] fell.', { status: 'rejected' })), []);
    const nodes = tree(snapshotOf('[Scoop|ZINE] praised [Ada|PERSON].'));
    assert.deepEqual(
      nodes.map(({ text }) => text),
      ['People', 'ZINE'],
    );
  });

  it('gives every node an id of its own that stays when text is put before', () => {
    const ids = (nodes: readonly TreeNode[]): string[] =>
      nodes.flatMap((node) => [node.id, ...ids(node.children?.() ?? [])]);
    const before = ids(tree(snapshotOf(story)));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(ids(tree(snapshotOf(`New. ${story}`))), before);
  });
});

describe('notes in the entities view', () => {
  const noted = (source: string, ...notes: readonly (string | undefined)[]) => {
    const snapshot = decided(source, 'accepted', 'accepted');
    const marks = snapshot.marks.map((mark, at) => ({ ...mark, ...(notes[at] !== undefined && { note: notes[at] }) }));
    return { ...snapshot, marks };
  };

  it('stand behind their entity and its mentions, and are read aloud', () => {
    const snapshot = noted('[Ada|PERSON] met [Bo|PERSON].', 'Is she still mayor?');
    const [ada, bo] = tree(snapshot, { grouping: 'entity' });
    assert.equal(ada?.description, '✓  ✎ Is she still mayor?');
    assert.match(ada.spoken, /note: Is she still mayor\?$/);
    assert.match(ada.tooltip?.() ?? '', /Is she still mayor\?$/);
    assert.equal(bo?.description, '✓');
    const [place] = tree(snapshot, { grouping: 'position' })[0]?.children?.() ?? [];
    assert.equal(place?.description, 'Person  ✓  ✎ Is she still mayor?');
    assert.match(place.spoken, /note: Is she still mayor\?$/);
  });

  it('are counted where there are several, and stand at each mention', () => {
    const [ada] = tree(noted('[Ada|PERSON] met [Ada|PERSON].', 'One.', 'Two.'), { grouping: 'entity' });
    assert.equal(ada?.description, '2×  ✓  ✎ 2');
    assert.deepEqual(
      ada.children?.().map(({ description }) => description),
      ['✎ One.', '✎ Two.'],
    );
  });
});

describe('the orders of the entities view', () => {
  const source =
    '[Oslo|GPE] thanked [Ada Quill|PERSON]. [Bergen|GPE] did not.\n\nShe left [Oslo|GPE] with [5|CARDINAL] men.';

  it('lists every entity by how often it is mentioned', () =>
    assert.deepEqual(
      tree(snapshotOf(source), { grouping: 'entity' }).map(({ text }) => text),
      ['Oslo', 'Ada Quill', 'Bergen', '5'],
    ));

  it('lists mentions paragraph by paragraph', () =>
    assert.deepEqual(drawnTree(tree(snapshotOf(source), { grouping: 'position' })), [
      'Oslo thanked Ada Quill. Bergen did not. (3)',
      '  Oslo thanked Ada Quill. Bergen did not. (Country, City or State)',
      '  Oslo thanked Ada Quill. Bergen did not. (Person)',
      '  …thanked Ada Quill. Bergen did not. (Country, City or State)',
      'She left Oslo with 5 men. (2)',
      '  She left Oslo with 5 men. (Country, City or State)',
      '  She left Oslo with 5 men. (Cardinal)',
    ]));

  it('parts by what people said, an entity under each', () =>
    assert.deepEqual(
      drawnTree(
        tree(decided(source, 'accepted', 'suggested', 'rejected', 'suggested', 'added'), { grouping: 'status' }),
      ),
      [
        'Suggestions (2)',
        '  Ada Quill',
        '  Oslo',
        'Confirmed (2)',
        '  Oslo (✓)',
        '  5 (✓)',
        'Rejected (1)',
        '  Bergen (✗)',
      ],
    ));

  it('keeps what fits the words or the status, and nothing else', () => {
    const snapshot = decided(source, 'accepted', 'suggested', 'rejected', 'accepted', 'added');
    const names = (change: Partial<EntitiesViewState>) =>
      tree(snapshot, { grouping: 'entity', ...change }).map(({ text }) => text);
    assert.deepEqual(names({ text: 'quIll' }), ['Ada Quill']);
    assert.deepEqual(names({ status: 'suggested' }), ['Ada Quill']);
    assert.deepEqual(names({ status: 'rejected' }), ['Bergen']);
    assert.deepEqual(names({ status: 'confirmed', text: 'o' }), ['Oslo']);
  });

  it('finds an entity by its name and by how it is called anywhere', () => {
    const entity = { id: 'p1', label: 'PERSON', name: 'Ada Quill' };
    const snapshot = snapshotOf(
      '[Quill|PERSON] left. The [Cork girl|PERSON] is gone.',
      { entity: 'p1' },
      { entities: [entity] },
    );
    const found = ['ada', 'cork', 'girl of'].map((text) => tree(snapshot, { grouping: 'entity', text }).length);
    assert.deepEqual(found, [1, 1, 0]);
  });

  it('says of each line whether something is still to be decided', () => {
    const contexts = tree(decided(source, 'accepted', 'rejected', 'added', 'suggested'), {
      grouping: 'entity',
      status: 'standing',
    });
    assert.deepEqual(
      contexts.map(({ text, description, context }) => [text, description, context]),
      [
        ['Oslo', '2×  1 ✓', 'entity.open'],
        ['Bergen', '✓', 'entity.confirmed'],
        ['5', '', 'entity.open'],
      ],
    );
  });

  it('makes lines only when they are unfolded', () => {
    let looked = 0;
    const snapshot = snapshotOf(source);
    const { text } = snapshot.document;
    const document = {
      ...snapshot.document,
      get text() {
        looked++;
        return text;
      },
    };
    const roots = tree({ ...snapshot, document }, { grouping: 'position' });
    const before = looked;
    roots[0]?.children?.();
    assert.ok(looked > before);
  });
});

describe('the head of the entities view', () => {
  it('says how far the review is and what is left out, with the open suggestions as a badge', () => {
    const snapshot = decided('[Ada|PERSON] met [Bo|PERSON] and [Cy|PERSON].', 'accepted', 'suggested', 'suggested');
    assert.deepEqual(entitiesHead(snapshot, { grouping: 'status', text: 'bo', status: 'suggested' }), {
      message: '1 of 3 reviewed · only suggestions, “bo”',
      badge: { value: 2, tooltip: '2 suggestions to review' },
      description: 'by status',
    });
    assert.equal(entitiesHead({ marks: [] }, initial).badge, undefined);
  });

  it('remembers the order for the workspace, and not the filter', () => {
    const kept = new Map<string, unknown>();
    const memory = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: unknown) => void kept.set(key, value),
    };
    new EntitiesView(memory).set({ grouping: 'position', text: 'ada' });
    assert.deepEqual(new EntitiesView(memory).state, { ...initial, grouping: 'position' });
  });
});

describe('inContext', () => {
  it('cuts between words, keeps to the paragraph and says where the words are', () => {
    const text =
      'A first paragraph.\nThe committee of the harbour heard Ada Quill, who had come from the other side of the town to speak.';
    const { text: shown, highlight } = inContext(text, spanOf(text, 'Ada Quill'));
    assert.equal(shown, '…of the harbour heard Ada Quill, who had come from the other side of the town…');
    assert.equal(shown.slice(highlight.start, highlight.end), 'Ada Quill');
    assert.equal(inContext(text, spanOf(text, 'The')).text.startsWith('The committee'), true);
  });
});
