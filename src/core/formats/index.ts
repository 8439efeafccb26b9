import { bioes } from './bioes';
import { conll03 } from './conll03';
import { doccano } from './doccano';
import { type Format } from './format';
import { iob2 } from './iob2';
import { json } from './json';
import { jsonl } from './jsonl';
import { labelstudio } from './labelstudio';
import { prodigy } from './prodigy';
import { spacy } from './spacy';

/** Every format, in the order in which they are listed everywhere. */
export const formats: readonly Format[] = [json, jsonl, conll03, iob2, bioes, spacy, prodigy, doccano, labelstudio];

/** The format of an id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
