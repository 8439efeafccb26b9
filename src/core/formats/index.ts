import { type Format } from './format';
import { json } from './json';
import { jsonl } from './jsonl';

/** Every format, in the order in which they are listed everywhere. */
export const formats: readonly Format[] = [json, jsonl];

/** The format of an id. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
