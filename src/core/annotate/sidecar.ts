import { sha256OfText } from '../text/hash';
import { type Annotation } from './annotation';
import { jsonLine } from '../util/jsonLine';

/** The version of the file that this program writes, and the newest that it reads. */
export const sidecarVersion = 1;

/** What the file says it is. */
export const sidecarFormat = 'bluepencil-annotations';

/** What ends the name of a sidecar: "article.txt" has "article.txt.pencil.json". */
export const sidecarSuffix = '.pencil.json';

/** Tells whether the text is the one that the positions count in. */
export interface TextFingerprint {
  /** Of the text in UTF-8 without a byte order mark, in lower-case hexadecimal. */
  readonly sha256: string;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** All that people said about one article. */
export interface Sidecar {
  /** Absent where the positions count in no one text, as after a merge of two edited ones. */
  readonly text?: TextFingerprint;
  /** By position, then id. */
  readonly annotations: readonly Annotation[];
  /** Fields beside these that this version does not know, kept as they came. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** The fingerprint of a text that has no byte order mark. */
export function fingerprint(text: string): TextFingerprint {
  return { sha256: sha256OfText(text), length: text.length };
}

/** Whether the positions of the sidecar count in `text`. */
export function isOf(sidecar: Sidecar, text: string): boolean {
  return sidecar.text?.length === text.length && sidecar.text.sha256 === sha256OfText(text);
}

/** By position, then id: the order of the lines. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return a.target.start - b.target.start || a.target.end - b.target.end || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The file, with one annotation a line and the same bytes for the same content.
 *
 * The list ends in `null` so that the line of every annotation ends in a comma: a line can then be added anywhere
 * without touching its neighbours, which is what lets git (also with `merge=union`) put two people's lines together.
 */
export function serializeSidecar({ text, annotations, rest }: Sidecar): string {
  const header = { format: sidecarFormat, version: sidecarVersion, ...(text && { text }), ...rest };
  const lines = Object.entries(header).map(([name, value]) => `${jsonLine(name)}: ${jsonLine(value)},\n`);
  const body = [...annotations].sort(compareAnnotations).map((annotation) => `${jsonLine(lineOf(annotation))},\n`);
  return `{\n${lines.join('')}"annotations": [\n${body.join('')}null\n]\n}\n`;
}

/** The fields of an annotation as they stand in the file: flat, known ones first. */
export function lineOf({ target, rest, ...annotation }: Annotation): object {
  const { id, label, status, author, createdAt, modifiedAt, note, attributes, entity, machine, dispute } = annotation;
  const { start, end, exact, prefix, suffix } = target;
  const who = { author, createdAt, modifiedAt, note, attributes, entity, machine, dispute };
  return { id, label, status, start, end, exact, prefix, suffix, ...who, ...rest };
}
