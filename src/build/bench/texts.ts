import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root';

/** The sample article, about 600 words. */
export function article(): string {
  return readFileSync(path.join(root, 'media/samples/harbour-inquiry.article'), 'utf8');
}

/** So many words made of the sample, in which no paragraph occurs twice: one that does would cost nothing. */
export function book(words: number): string {
  const paragraphs = article()
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '');
  const written: string[] = [];
  for (let count = 0, serial = 1; count < words; serial++) {
    const paragraph = `${paragraphs[serial % paragraphs.length] ?? ''} Note ${serial} of the record follows.`;
    written.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return written.join('\n\n');
}
