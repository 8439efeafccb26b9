import { existsSync, readFileSync } from 'node:fs';
import { Analyzer } from '../../core/detect/analyzer';
import { standardPipeline } from '../../core/detect/pipeline';
import { labelIds } from '../../core/labels/labels';
import { type System } from './system';

/** The standard pipeline as it ships, with the model of that file where it exists. Each text is read by a new analyzer, so nothing is remembered. */
export function bluePencil(modelFile: string): System {
  const model = existsSync(modelFile) ? new Uint8Array(readFileSync(modelFile)) : undefined;
  const pipeline = standardPipeline(model ? { model } : {});
  return {
    name: 'Blue Pencil',
    emits: labelIds,
    annotate: (texts) =>
      texts.map((text, index) => {
        const analysis = new Analyzer(pipeline).analyzeNow({ uri: `record:${index}`, version: 1, text });
        return analysis.mentions.map(({ start, end, label, score }) => ({ start, end, label, score }));
      }),
  };
}
