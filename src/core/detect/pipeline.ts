import { bookful } from './bookful';
import { type Detector } from './detector';
import { compromiseNames } from './detectors/compromiseNames';
import { figures } from './detectors/figures';
import { listedNames } from './detectors/listedNames';
import { taggerDetector } from './detectors/tagger';
import { type Refiner } from './refiner';
import { checks } from './refiners/checks';
import { disjoint } from './refiners/disjoint';
import { documentSense } from './refiners/documentSense';
import { entities } from './refiners/entities';
import { quotes } from './refiners/quotes';
import { readArticleDate } from './refiners/readArticleDate';
import { resolveDates } from './refiners/resolveDates';
import { sureEnough } from './refiners/sureEnough';
import { withoutBoilerplate } from './refiners/withoutBoilerplate';

/** The parts of an analysis in the order in which they run. */
export interface Pipeline {
  readonly detectors: readonly Detector[];
  readonly refiners: readonly Refiner[];
  /** Of so many paragraphs it is remembered what was found; of a book's unless given. */
  readonly remembered?: number;
}

/** What the pipeline is given from outside. */
export interface PipelineOptions {
  /** The bytes of media/model/tagger.bin; without them names are found by rules alone. */
  readonly model?: Uint8Array;
  /** Fewer cost less memory where no text is read twice. */
  readonly remembered?: number;
}

/** What Blue Pencil runs unless told otherwise. Throws a `ModelError` for a model of another version. */
export function standardPipeline({ model, remembered = bookful }: PipelineOptions = {}): Pipeline {
  const detectors = model ? [taggerDetector(model, remembered)] : [figures, listedNames, compromiseNames];
  return {
    detectors,
    remembered,
    refiners: [
      withoutBoilerplate,
      disjoint,
      documentSense(remembered),
      sureEnough,
      entities,
      readArticleDate,
      resolveDates(remembered),
      quotes(remembered),
      checks,
    ],
  };
}
