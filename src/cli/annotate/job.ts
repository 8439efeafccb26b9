import { formatOf } from '../../core/formats/index';
import { Engine, type EngineOptions } from './engine';
import { RecordAnnotator, type RecordFields } from './recordAnnotator';

/** All that a thread must know to annotate records; can be sent to a worker. */
export interface Job {
  readonly format: string;
  readonly fields: RecordFields;
  readonly engine: EngineOptions;
}

/** What does the job. */
export async function annotatorOf({ format, fields, engine }: Job): Promise<RecordAnnotator> {
  const found = formatOf(format);
  if (!found) throw new Error(`no format ${format}`);
  return new RecordAnnotator(await Engine.start(engine), found, fields);
}
