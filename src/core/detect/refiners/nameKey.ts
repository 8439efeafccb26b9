import { remember } from '../../util/remember';

/** A name as it is compared with others. */
export interface Name {
  /** The one spelling that all writings of it share: case, NBSP, line ends, kinds of apostrophe and hyphen make no difference. */
  readonly key: string;
  /** The words of the key; full stops of initials and abbreviations are left out. */
  readonly words: readonly string[];
  /** Those words with single spaces. */
  readonly plain: string;
}

/** Most names: nothing in them has a second spelling but for case. */
const plain = /^[A-Za-z.']+(?: [A-Za-z.']+){0,8}$/;

/** So many names are remembered; a newspaper's issue has about ten thousand. */
const limit = 20_000;

/** What is compared of a name, as the text writes it. */
export const nameOf: (text: string) => Name = remember(limit, (text) => {
  const key = keyOf(text);
  const words = wordsOf(key);
  return { key, words, plain: words.join(' ') };
});

function keyOf(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function wordsOf(key: string): readonly string[] {
  return key
    .replace(/\./g, '')
    .split(' ')
    .filter((word) => word !== '');
}
