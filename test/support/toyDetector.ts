import { type Mention } from '../../src/core/detect/detector';

/** Finds every capitalized word that ends in “ia”, as a country; enough to test what carries mentions about. */
export function namesOf(text: string): readonly Mention[] {
  return [...text.matchAll(/\b\p{Lu}\p{L}*ia\b/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    label: 'GPE',
    score: 0.9,
    text: word,
    source: 'toy',
  }));
}
