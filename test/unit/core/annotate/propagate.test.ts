import assert from 'node:assert/strict';
import { sameMentions } from '../../../../src/core/annotate/propagate';
import { spanOf } from '../../../support/annotations';

/** The mentions of `words` in a text, with their kinds. */
function mentions(text: string, words: string): string[] {
  return sameMentions(text, spanOf(text, words)).map(
    ({ start, end, kind }) => `${text.slice(start, end)}${kind === 'same' ? '' : ` (${kind})`}`,
  );
}

describe('sameMentions', () => {
  it('finds possessives, leaving their ending outside', () => {
    assert.deepEqual(mentions("Selby met. Selby’s mayor and Selby's board.", 'Selby'), ['Selby', 'Selby', 'Selby']);
    assert.deepEqual(mentions('Selby’s mayor left Selby.', 'Selby’s'), ['Selby', 'Selby']);
  });

  it('finds words with no-break spaces, over line ends and composed otherwise', () => {
    const text = 'Zo\u00eb Marsh, Zo\u00eb\u00a0Marsh, Zo\u00eb\r\nMarsh and Zoe\u0308 Marsh';
    assert.deepEqual(mentions(text, 'Zo\u00eb Marsh'), [
      'Zo\u00eb Marsh',
      'Zo\u00eb\u00a0Marsh',
      'Zo\u00eb\r\nMarsh',
      'Zoe\u0308 Marsh',
    ]);
  });

  it('marks other hyphens and other capitals, which may be another word', () => {
    const text = 'Al-Masri spoke. Al\u2010Masri, Al Masri, AlMasri and al-masri. In May she may.';
    assert.deepEqual(mentions(text, 'Al-Masri'), [
      'Al-Masri',
      'Al\u2010Masri',
      'Al Masri (form)',
      'AlMasri (form)',
      'al-masri (case)',
    ]);
    assert.deepEqual(mentions(text, 'May'), ['May', 'may (case)']);
  });

  it('finds whole words only, and takes signs literally', () => {
    assert.deepEqual(mentions('Iran and Iranian, pro-Iran.', 'Iran'), ['Iran', 'Iran']);
    assert.deepEqual(mentions('C++ (really C++) and C+.', 'C++'), ['C++', 'C++']);
    assert.deepEqual(mentions('“—” and “—”', '—'), []);
  });
});
