import { anchorAll } from '../core/annotate/anchor';
import { mergeMarks } from '../core/annotate/mark';
import { parseSidecar } from '../core/annotate/parseSidecar';
import { SidecarError } from '../core/annotate/sidecarError';
import { CorpusSidecar, corpusSidecarSuffix } from '../core/corpus/corpusSidecar';
import { readRecord } from '../core/corpus/record';
import { type AnnotatedDocument } from '../core/formats/format';
import { type Engine } from './annotate/engine';
import { linesIn } from './annotate/lines';
import { CliError } from './errors';
import { readText } from './files';
import { openInput } from './input';
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
  const sidecar = await sidecarOf(terminal, name);
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
        told(name, () => parseSidecar(sidecar.of(key) ?? '')),
      );
      documents.push({ ...found, marks: mergeMarks(found.mentions, anchored) });
    }
  for (const key of left) say(terminal, `${name}: record ${key} was annotated but is not there`);
  return documents;
}

async function sidecarOf(terminal: Terminal, name: string): Promise<CorpusSidecar> {
  const { text } = await readText(terminal, `${name}${corpusSidecarSuffix}`);
  return told(name, () => new CorpusSidecar(text));
}

/** What is read of the annotations of a corpus; a file that is broken is told by its name. */
function told<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SidecarError) throw new CliError(`${name}${corpusSidecarSuffix}: ${error.message}`);
    throw error;
  }
}
