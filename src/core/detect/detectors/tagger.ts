import { labelIds } from '../../labels/labels';
import { readModel } from '../../tagger/modelFile';
import { Tagger } from '../../tagger/tagger';
import { tokensOf } from '../../text/tokens';
import { type Detector } from '../detector';

/** The trained tagger. Throws a `ModelError` for bytes that are no model of this version. */
export function taggerDetector(bytes: Uint8Array): Detector {
  const tagger = new Tagger(readModel(bytes));
  return { id: 'tagger', emits: labelIds, detect: ({ text }) => tagger.tag(tokensOf(text)) };
}
