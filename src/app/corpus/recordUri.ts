/** The scheme of the articles of a corpus. */
export const recordScheme = 'bluepencil-record';

/** An article of a corpus: its line, from 1, in the file. */
export interface RecordPlace {
  /** The URI of the file. */
  readonly corpus: string;
  readonly line: number;
}

/** The URI under which an article of a corpus is opened. */
export function recordUri({ corpus, line }: RecordPlace): string {
  const name = corpus.slice(corpus.lastIndexOf('/') + 1);
  return `${recordScheme}:/${name}/${line}.txt?${encodeURIComponent(corpus)}`;
}

/** The article that a URI means; `undefined` where it is none of a corpus. */
export function recordPlace(uri: string): RecordPlace | undefined {
  const [, line, corpus] = new RegExp(`^${recordScheme}:/+[^/?]*/(\\d+)\\.txt\\?(.+)$`).exec(uri) ?? [];
  return line === undefined || corpus === undefined
    ? undefined
    : { corpus: decodeURIComponent(corpus), line: Number(line) };
}
