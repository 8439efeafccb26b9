import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';

/** The sample article, about 600 words. */
export function article(): string {
  return readFileSync(path.join(root, 'media/samples/harbour-inquiry.article'), 'utf8');
}

/** The sample's people and firms, by the word that tells them apart. */
const names = /Brannock|Tesh|Finnerty|Tarrant|Quillon|Wierzba|O’Dowda|O’Shassey|Thuathartaigh|Hallam-Voss|Sloane/g;

/** So many words made of the sample, in which no paragraph occurs twice: one that does would cost nothing. New people and firms come in throughout, as in news. */
export function book(words: number): string {
  const paragraphs = article()
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '');
  const written: string[] = [];
  for (let count = 0, serial = 1; count < words; serial++) {
    const chapter = Math.floor(serial / paragraphs.length);
    const told = (paragraphs[serial % paragraphs.length] ?? '').replace(names, (name) => `${name}${ending(chapter)}`);
    const paragraph = `${told} Note ${serial} of the record follows.`;
    written.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return written.join('\n\n');
}

/** Another ending of a name for every number, none for 0. */
function ending(number: number): string {
  const syllables = ['a', 'en', 'ov', 'ides', 'uk', 'ström', 'well'];
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / syllables.length))
    letters += syllables[rest % syllables.length] ?? '';
  return letters;
}
