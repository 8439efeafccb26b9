import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phraseKey, wordLists } from '../../../../../src/core/detect/detectors/wordLists';
import { type ListedPhrase } from '../../../../../src/core/detect/rules';
import { marked } from '../../../../support/marks';

const listed: readonly ListedPhrase[] = [
  { phrase: 'Sea Rose', label: 'VESSEL' },
  { phrase: 'Sea Rose Two', label: 'VESSEL', name: 'Sea Rose II', id: 'Q7' },
  { phrase: 'O’Hara-Vance Trust', label: 'ORG' },
  { phrase: "Lloyd's Quay", label: 'FAC' },
  { phrase: 'ground frost', label: 'WEATHER' },
];

function found(phrases: readonly ListedPhrase[], text: string) {
  return [...wordLists(phrases).detect({ start: 0, end: text.length, text })];
}

/** What is found, written back into the text. */
function drawn(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, label } of found(listed, text)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('wordLists', () => {
  const lines = [
    'The [Sea Rose|VESSEL]’s crew left; the [Sea Rose Two|VESSEL] stayed.',
    'The [Sea\u00a0Rose|VESSEL], the [Sea-Rose|VESSEL], the [Sea\nRose|VESSEL] and the [SEA ROSE|VESSEL].',
    'No sea rose grew. A Sea Rosette, an Undersea Rose and a Sea. Rose did.',
    "The [O'Hara‑Vance Trust|ORG] owns [Lloyd’s Quay|FAC].",
    '[Ground frost|WEATHER] and [ground-frost|WEATHER].',
    'Nothing.',
  ];
  for (const line of lines) it(`reads: ${line}`, () => assert.equal(drawn(marked(line).text), line));

  it('says what the words stand for where the list does, and takes the first of two rows', () => {
    const twice: readonly ListedPhrase[] = [...listed, { phrase: 'Sea Rose', label: 'ORG' }];
    const text = 'Sea Rose Two met Sea Rose.';
    assert.deepEqual(
      found(twice, text).map(({ label, named }) => [label, named]),
      [
        ['VESSEL', { name: 'Sea Rose II', id: 'Q7' }],
        ['VESSEL', undefined],
      ],
    );
  });

  const word = fc.constantFrom(
    'Sea',
    'sea',
    'ROSE',
    'Rose',
    'rosé',
    'rose\u0301',
    'O’Hara',
    "O'Hara",
    'x',
    'ß',
    '😀',
    'II',
  );
  const gap = fc.constantFrom(' ', '-', '\u00a0', '‑', '\n', ', ', '’s ', '. ', '');
  const text = fc.array(fc.tuple(word, gap), { maxLength: 30 }).map((pairs) => pairs.flat().join(''));
  const phrase = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => ({ phrase: words.join(' '), label: 'L' }))
    .filter((one) => /[\p{L}\p{N}]/u.test(one.phrase));

  it('finds only spans whose words fold to a listed phrase, in order and disjoint', () => {
    fc.assert(
      fc.property(text, fc.array(phrase, { maxLength: 6 }), (words, phrases) => {
        const keys = phrases.map((one) => phraseKey(one.phrase));
        const isListed = (key: string) =>
          keys.some(
            (one) =>
              one === key || one.toUpperCase() === key || (one === one.toLowerCase() && one === key.toLowerCase()),
          );
        let last = 0;
        for (const { start, end } of found(phrases, words)) {
          assert.ok(start >= last && start < end);
          assert.ok(isListed(phraseKey(words.slice(start, end))), words.slice(start, end));
          last = end;
        }
      }),
    );
  });

  it('finds a listed phrase that stands alone between other words', () => {
    fc.assert(
      fc.property(phrase, (one) => {
        const words = `Then ${one.phrase}, again.`;
        assert.ok(found([one], words).some(({ start, end }) => words.slice(start, end) === one.phrase));
      }),
    );
  });

  it('reads a long text of nearly matching words', () => {
    const phrases = [{ phrase: 'a a a a a a a b', label: 'L' }];
    assert.equal(found(phrases, `${'a '.repeat(100_000)}b`).length, 1);
  });
});
