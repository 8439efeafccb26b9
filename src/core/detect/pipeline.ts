import { type Detector } from './detector';
import { type Refiner } from './refiner';
import { disjoint } from './refiners/disjoint';

/** The parts of an analysis in the order in which they run. */
export interface Pipeline {
  readonly detectors: readonly Detector[];
  readonly refiners: readonly Refiner[];
}

/** What Blue Pencil runs unless told otherwise. */
export function standardPipeline(): Pipeline {
  return { detectors: [], refiners: [disjoint] };
}
