/** Letters and digits that mean something else beside labels: same words, review, redo, undo, and all mentions of this. */
const taken = 'svyz8';

/** The keys that a label can have; each does the same behind the chord and in the review. */
export const labelKeys: readonly string[] = 'abcdefghijklmnopqrstuvwxyz0123456789'
  .split('')
  .filter((key) => !taken.includes(key));
