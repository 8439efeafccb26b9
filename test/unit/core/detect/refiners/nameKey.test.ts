import assert from 'node:assert/strict';
import { nameOf } from '../../../../../src/core/detect/refiners/nameKey';

const keyOf = (text: string) => nameOf(text).key;

describe('nameOf', () => {
  it('has one key for every way to write a name', () => {
    const ways: readonly (readonly string[])[] = [
      [
        "Fergal O'Dowda",
        'Fergal O’Dowda',
        'FERGAL O’DOWDA',
        'Fergal\u00a0O\u02bcDowda',
        'Fergal\nO’Dowda',
        ' Fergal  O’Dowda',
      ],
      ['Amir-Abdol', 'Amir‑Abdol', 'Amir – Abdol', 'Amir-\u00adAbdol', 'amir-abdol'],
      ['Sinéad Ní', 'Sine\u0301ad Ni\u0301', 'SINÉAD NÍ'],
    ];
    for (const spellings of ways) assert.deepEqual([...new Set(spellings.map(keyOf))], [keyOf(spellings[0] ?? '')]);
    assert.equal(new Set(ways.map(([first]) => keyOf(first ?? ''))).size, 3);
  });
});
