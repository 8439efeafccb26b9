import { type Conflict, mergeSidecars } from '../annotate/merge';
import { parseSidecar } from '../annotate/parseSidecar';
import { type Sidecar } from '../annotate/sidecar';
import { type CorpusSidecar } from './corpusSidecar';

/** What a merge of two files of a corpus came to. The file is whole also where there are conflicts. */
interface MergedCorpus {
  readonly body: string;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts together what two people said of the records of one corpus, record by record; `base` is what both began with. Throws a
 * `SidecarError`.
 */
export function mergeCorpusSidecars(base: CorpusSidecar, ours: CorpusSidecar, theirs: CorpusSidecar): MergedCorpus {
  const conflicts: Conflict[] = [];
  const changed = [...new Set([...ours.keys, ...theirs.keys])].flatMap((key) => {
    const [ourBody, theirBody] = [ours.of(key), theirs.of(key)];
    if (ourBody === theirBody) return [];
    const merged = mergeSidecars(sidecarOf(base.of(key)), sidecarOf(ourBody), sidecarOf(theirBody));
    conflicts.push(...merged.conflicts.map((one) => ({ ...one, message: `Record ${key}: ${one.message}` })));
    return [{ key, line: ours.lineOf(key) ?? theirs.lineOf(key) ?? Infinity, sidecar: merged.sidecar }];
  });
  return { body: ours.withAll(changed), conflicts };
}

function sidecarOf(body: string | undefined): Sidecar {
  return body === undefined ? { annotations: [] } : parseSidecar(body);
}
