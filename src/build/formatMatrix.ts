import { type Format } from '../core/formats/format';
import { featureIds, featureTitle } from '../core/formats/losses';

/** With what of others a format is checked in the tests, beside being read back where it can be read; see docs/formats.md. */
export const checkedWith: Readonly<Record<string, string>> = {
  json: 'JSON Schema in media/ by ajv',
  jsonl: '',
  w3c: 'expanded by jsonld in safe mode against the terms of W3C’s context that it uses, compared with the whole; a file as the recommendation shows it is read',
  brat: 'the grammar of brat’s configuration; a file with all that the manual shows is read; brat#853, brat#1115',
  conll03: '',
  iob2: '',
  bioes: '',
  spacy:
    'spaCy 3.8: makes a DocBin with every span, aligns every entity (`npm test -- readers`); displaCy’s and v2’s shapes are read',
  prodigy: 'tasks as the documentation of ner_manual shows them are read',
  doccano: 'its three shapes of sequence labelling are read; doccano#2114, doccano#2484',
  labelstudio: 'its interface is well-formed XML (saxes); a task as it exports it is read; label-studio#1347',
  webanno: 'a file as INCEpTION’s guide describes it (stacked, sub-tokens, other layers) is read',
  casjson:
    'dkpro-cassis 0.12 reads every file and writes files that are read (`npm test -- readers`); INCEpTION’s shape is read',
  xmi: 'the same by dkpro-cassis; well-formed XML (saxes)',
  csv: '',
  tsv: '',
  html: 'looked at in Chromium, light, dark and in print',
  markdown: '',
  tei: 'well-formed XML (saxes)',
  timex3: 'well-formed XML (saxes)',
  ninjs: 'the part of the schema of ninjs 3.0 that it uses, by ajv; compared with the whole',
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
