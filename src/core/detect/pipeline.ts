import { type Detector } from './detector';
import { figures } from './detectors/figures';
import { type Refiner } from './refiner';
import { disjoint } from './refiners/disjoint';
import { readArticleDate } from './refiners/readArticleDate';
import { resolveDates } from './refiners/resolveDates';

/** The parts of an analysis in the order in which they run. */
export interface Pipeline {
  readonly detectors: readonly Detector[];
  readonly refiners: readonly Refiner[];
}

/** What the pipeline is given from outside. */
export interface PipelineOptions {
  /** The bytes of media/model/tagger.bin; without them names are found by rules alone. */
  readonly model?: Uint8Array;
}

/** What Blue Pencil runs unless told otherwise. */
export function standardPipeline(_options: PipelineOptions = {}): Pipeline {
  return { detectors: [figures], refiners: [disjoint, readArticleDate, resolveDates] };
}
