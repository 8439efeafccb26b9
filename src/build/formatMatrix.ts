import { type Format } from '../core/formats/format';
import { featureIds, featureTitle } from '../core/formats/losses';

/** What a format was checked with beside this project's own tests, and how. Facts of the day they were done; see docs/formats.md. */
export const checkedWith: Readonly<Record<string, string>> = {
  json: 'JSON Schema in media/, by ajv, in every run of the tests',
  jsonl: 'read back, in every run of the tests',
  w3c: 'read back; positions against the quotations',
  brat: 'read back; a configuration after brat’s manual',
  conll03: 'read back',
  iob2: 'read back',
  bioes: 'read back',
  spacy: 'spaCy 3.8 by docs/examples/docbin.py, by hand',
  prodigy: 'tokens and spans against the documentation, by a script, by hand',
  doccano: 'read back; files as in doccano#2484',
  labelstudio: 'read back; files as in label-studio#1347',
  webanno: 'read back; the rules of INCEpTION’s user guide',
  casjson: 'dkpro-cassis 0.10, 10,086 spans of 19 texts, by hand',
  xmi: 'dkpro-cassis 0.10, 10,086 spans of 19 texts, by hand; lxml',
  csv: 'read back',
  tsv: 'read back',
  html: 'in Chromium, by eye',
  markdown: '',
  tei: 'well-formed by lxml, by hand',
  timex3: 'well-formed by lxml, by hand',
  ninjs: 'the part of the schema of ninjs 3.0 that it uses, by ajv, in every run of the tests',
  hf: '',
};

const units: Readonly<Record<Format['offsets'], string>> = {
  'utf-16': 'UTF-16 code units',
  'code-point': 'code points',
  byte: 'bytes of UTF-8',
  grapheme: 'graphemes',
  token: 'tokens',
  none: '–',
};

/** The tables of docs/formats.md, in Markdown. */
export function formatMatrix(formats: readonly Format[]): string {
  return [
    '| id | format | ends in | read | offsets count | documents a file | checked with |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...formats.map(
      ({ id, title, extension, decode, offsets, holds }) =>
        `| \`${id}\` | ${title} | \`${extension}\` | ${decode ? 'yes' : ''} | ${units[offsets]} | ${holds} | ${checkedWith[id] ?? ''} |`,
    ),
    '',
    `| carries | ${featureIds.map(featureTitle).join(' | ')} |`,
    `| --- | ${featureIds.map(() => '---').join(' | ')} |`,
    ...formats.map(
      ({ id, carries }) => `| \`${id}\` | ${featureIds.map((one) => (carries.includes(one) ? '●' : '')).join(' | ')} |`,
    ),
  ].join('\n');
}

/** The document with the part that a command made written anew. */
export function withGenerated(document: string, command: string, part: string): string {
  const begin = `<!-- made by ${command} -->`;
  const end = `<!-- end of what ${command} made -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no part between ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${part}\n\n${document.slice(to)}`;
}
