import { anchorAll } from '../core/annotate/anchor';
import { type Anchored } from '../core/annotate/annotation';
import { namedByPeople } from '../core/annotate/entityNames';
import { mergeMarks } from '../core/annotate/mark';
import { parseSidecar } from '../core/annotate/parseSidecar';
import { corpusSidecarSuffix } from '../core/corpus/corpusSidecar';
import { readRecord } from '../core/corpus/record';
import { type AnnotatedDocument } from '../core/formats/format';
import { type Engine, type Found } from './annotate/engine';
import { linesIn } from './annotate/lines';
import { openInput } from './input';
import { parsed, readCorpusSidecar } from './sidecars';
import { say, type Terminal } from './terminal';

/** The longest record, in bytes, as in the editor. */
const longest = 64 << 20;

/** The records of a corpus that somebody annotated in the editor, with what the machine finds in them; the others are passed over. */
export async function annotatedRecords(
  terminal: Terminal,
  engine: Engine,
  name: string,
  field: string,
): Promise<readonly AnnotatedDocument[]> {
  const file = `${name}${corpusSidecarSuffix}`;
  const sidecar = await readCorpusSidecar(terminal, file);
  const left = new Set(sidecar.keys);
  const documents: AnnotatedDocument[] = [];
  let number = 0;
  for await (const lines of linesIn((await openInput(terminal, name)).chunks, longest))
    for (const line of lines) {
      const record = readRecord(line === 'too-long' ? '' : line.toString('utf8'), ++number, field);
      if ('kind' in record || !left.delete(record.key)) continue;
      const { key, text, date } = record;
      const found = engine.annotate({ uri: String(key), version: 1, text }, date);
      const anchored = anchorAll(
        text,
        parsed(file, () => parseSidecar(sidecar.of(key) ?? '')),
      );
      documents.push(withPeople(found, anchored));
    }
  for (const key of left) say(terminal, `${name}: record ${key} was annotated but is not there`);
  return documents;
}

/** What the machine found as people left it, entities by the names that they gave them. */
export function withPeople({ mentions, ...found }: Found, anchored: readonly Anchored[]): AnnotatedDocument {
  const marks = mergeMarks(mentions, anchored);
  return { ...found, marks, entities: namedByPeople(found.entities, marks) };
}
