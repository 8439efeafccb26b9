import { bioes } from './bioes';
import { brat } from './brat';
import { casjson } from './casjson';
import { conll03 } from './conll03';
import { csv } from './csv';
import { doccano } from './doccano';
import { type Format } from './format';
import { iob2 } from './iob2';
import { json } from './json';
import { jsonl } from './jsonl';
import { labelstudio } from './labelstudio';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { tsv } from './tsv';
import { w3c } from './w3c';
import { webanno } from './webanno';
import { xmi } from './xmi';

/** What is looked at of a file. */
interface Sample {
  /** Its beginning. */
  readonly head: string;
  /** The first lines that hold something. */
  readonly lines: readonly string[];
  /** The members of the JSON object on the first line; none where there is no object. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The tags of its lines, as the CoNLL family has them; none where a line has another last column. */
  readonly tags: readonly string[];
}

/** So much of a file is looked at, in UTF-16 code units; the first line, which may be a document, is parsed whole. */
const headLength = 65_536;

/** By what a file of each format is known, the most telling first. */
const signs: readonly (readonly [format: Format, isKnown: (sample: Sample) => boolean])[] = [
  [json, ({ head }) => /^\s*\[?\s*\{\s*"format"\s*:\s*"bluepencil"/.test(head)],
  [webanno, ({ head }) => head.startsWith('#FORMAT=WebAnno TSV')],
  [xmi, ({ head }) => /<(?:\w+:)?XMI[\s>]/.test(head)],
  [casjson, ({ head }) => /"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"/.test(head)],
  [w3c, ({ head }) => /w3\.org\/ns\/anno|"type"\s*:\s*"Annotation(?:Page|Collection)?"/.test(head)],
  [jsonl, ({ record }) => has(record, 'id', 'text', 'spans') && !has(record, 'tokens') && !has(record, 'answer')],
  [prodigy, ({ record }) => has(record, 'text') && ['spans', 'answer', 'tokens'].some((name) => has(record, name))],
  [doccano, ({ record }) => ['label', 'labels'].some((name) => isTriples(record[name]))],
  [doccano, ({ record }) => isOffsets(record['entities'])],
  [spacy, ({ record }) => has(record, 'text') && ['entities', 'ents'].some((name) => has(record, name))],
  [labelstudio, ({ head }) => /"data"\s*:/.test(head) && /"(?:annotations|predictions)"\s*:/.test(head)],
  [csv, ({ lines: [first = ''] }) => /(?:^|,)"?start_utf16"?,/.test(first)],
  [tsv, ({ lines: [first = ''] }) => /(?:^|\t)start_utf16\t/.test(first)],
  [brat, ({ lines }) => lines.some((line) => /^T\d+\t\S+ \d+ \d+/.test(line))],
  [bioes, ({ tags }) => tags.some((tag) => /^[ESLU]-/.test(tag))],
  [conll03, ({ tags, lines }) => tags.length > 0 && lines.every(isConll03)],
  [iob2, ({ tags }) => tags.length > 0],
];

/**
 * The formats that a file may have, by what it says at its beginning, the likeliest first; the name of the file has no say.
 * Several, where the same words mean one thing or another: read it as each and take the first that can be read.
 */
export function recognize(body: string): readonly Format[] {
  const sample = sampleOf(body.startsWith('\ufeff') ? body.slice(1) : body);
  return Array.from(new Set(signs.filter(([, isKnown]) => isKnown(sample)).map(([format]) => format)));
}

function sampleOf(body: string): Sample {
  const head = body.slice(0, headLength);
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (body.length > headLength) lines.pop(); // it may be cut
  const [first = head] = lines;
  return {
    head,
    lines,
    record: recordOn(first.length < headLength ? first : (/^.*/.exec(body)?.[0] ?? '')),
    tags: tagsIn(lines),
  };
}

function recordOn(line: string): Sample['record'] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Sample['record']) : {};
  } catch {
    return {};
  }
}

function tagsIn(lines: readonly string[]): readonly string[] {
  const tags = lines.map((line) => /[ \t](O|[BIESLU]-\S+)\s*$/.exec(line)?.[1]);
  return tags.every((tag) => tag !== undefined) ? tags : [];
}

/** Four columns, and of the labels none but the four. */
function isConll03(line: string): boolean {
  return /^\S+\s+\S+\s+\S+\s+(?:O|[BI]-(?:PER|ORG|LOC|MISC))\s*$/.test(line);
}

function has(record: Sample['record'], ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(record, name));
}

function isTriples(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 3);
}

function isOffsets(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null && 'start_offset' in first;
}
