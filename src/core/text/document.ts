/** A text at one moment. `uri` is an opaque key; `version` grows with each change, so that a stale answer can be told. */
export interface Document {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}
