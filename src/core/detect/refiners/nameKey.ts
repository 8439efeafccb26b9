/** Most names: nothing in them has a second spelling but for case. */
const plain = /^[A-Za-z.']+(?: [A-Za-z.']+){0,8}$/;

/** The one spelling that all writings of a name share: case, NBSP, line ends, kinds of apostrophe and hyphen make no difference. */
export function nameKey(name: string): string {
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

/** The words of a name's key; full stops of initials and abbreviations are left out. */
export function keyWords(key: string): string[] {
  return key
    .replace(/\./g, '')
    .split(' ')
    .filter((word) => word !== '');
}
