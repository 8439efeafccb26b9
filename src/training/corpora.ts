/** A corpus that the model learns from, by its folder's name. */
export interface Corpus {
  readonly name: string;
  /** The label map, where the corpus has labels of its own. */
  readonly map?: string;
  readonly licence: string;
  readonly note: string;
  /** Members of the mean may learn from one of so many parts, every so many-th record. */
  readonly parts?: number;
}

/** What the model learns from, in this order. */
export const corpora: readonly Corpus[] = [
  {
    name: 'voa',
    licence: 'text public domain, annotation CC0-1.0',
    note: 'Voice of America newswire, through the Groningen Meaning Bank, annotated for this project',
    parts: 3,
  },
  { name: 'wire', licence: 'CC0-1.0', note: 'written and annotated for this project' },
];
