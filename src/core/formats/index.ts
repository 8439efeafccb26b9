import { bioes } from './bioes';
import { brat } from './brat';
import { casjson } from './casjson';
import { conll03 } from './conll03';
import { csv } from './csv';
import { doccano } from './doccano';
import { type Format } from './format';
import { hf } from './hf';
import { html } from './html';
import { iob2 } from './iob2';
import { json } from './json';
import { jsonl } from './jsonl';
import { labelstudio } from './labelstudio';
import { markdown } from './markdown';
import { ninjs } from './ninjs';
import { prodigy } from './prodigy';
import { spacy } from './spacy';
import { tei } from './tei';
import { timex3 } from './timex3';
import { tsv } from './tsv';
import { w3c } from './w3c';
import { webanno } from './webanno';
import { xmi } from './xmi';

/** Every format, in the order in which they are listed everywhere: those that can be read first. */
export const formats: readonly Format[] = [
  json,
  jsonl,
  w3c,
  brat,
  conll03,
  iob2,
  bioes,
  spacy,
  prodigy,
  doccano,
  labelstudio,
  webanno,
  casjson,
  xmi,
  csv,
  tsv,
  html,
  markdown,
  tei,
  timex3,
  ninjs,
  hf,
];

/** The format of an id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
