import { bookful } from './bookful';
import { type Compromise } from './compromise';
import { type Detector } from './detector';
import { compromiseNames } from './detectors/compromiseNames';
import { figures } from './detectors/figures';
import { listedNames } from './detectors/listedNames';
import { patterns, type PatternWatch } from './detectors/patterns';
import { taggerDetector } from './detectors/tagger';
import { wordLists } from './detectors/wordLists';
import { type Refiner } from './refiner';
import { checks } from './refiners/checks';
import { deliberate } from './refiners/deliberate';
import { disjoint } from './refiners/disjoint';
import { documentSense } from './refiners/documentSense';
import { entities } from './refiners/entities';
import { quotes } from './refiners/quotes';
import { readArticleDate } from './refiners/readArticleDate';
import { resolveDates } from './refiners/resolveDates';
import { sureEnough } from './refiners/sureEnough';
import { withoutBoilerplate } from './refiners/withoutBoilerplate';
import { type DetectorId, type Rules } from './rules';

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
  /** Finds more names where there is no model. */
  readonly compromise?: Compromise;
}

/** What Blue Pencil runs unless told otherwise. Throws a `ModelError` for a model of another version. */
export function standardPipeline({ model, compromise, remembered = bookful }: PipelineOptions = {}): Pipeline {
  const byRules = [figures, listedNames, ...(compromise ? [compromiseNames(compromise)] : [])];
  return {
    detectors: model ? [taggerDetector(model, remembered)] : byRules,
    remembered,
    refiners: [
      deliberate,
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

/** What the detectors of rules need. */
export interface RulesOptions {
  /** Needed where there are patterns, and where the rules ask for the detector of that name. */
  readonly compromise?: Compromise;
  readonly watch?: PatternWatch;
}

/** Whether the rules cannot do without compromise. */
export function needsCompromise({ detectors, patterns: given }: Rules): boolean {
  const runs = (id: DetectorId) => !detectors || detectors.includes(id);
  return (given.length > 0 && runs('patterns')) || (detectors?.includes('compromise') ?? false);
}

/** The standard pipeline with the word lists and patterns of the rules, and only the detectors that they choose. Shares the model. */
export function pipelineWith(standard: Pipeline, rules: Rules, { compromise, watch }: RulesOptions = {}): Pipeline {
  const chosen = rules.detectors;
  const given = rules.patterns;
  const others: readonly Detector[] = [
    ...(rules.phrases.length > 0 ? [wordLists(rules.phrases)] : []),
    ...(given.length > 0 && compromise ? [patterns(compromise, given, watch)] : []),
  ];
  if (!chosen) return { ...standard, detectors: [...standard.detectors, ...others] };
  const all = [
    ...standard.detectors,
    figures,
    listedNames,
    ...(compromise ? [compromiseNames(compromise)] : []),
    ...others,
  ];
  const detectors = chosen.flatMap((id) => all.find((detector) => detector.id === id) ?? []);
  return { ...standard, detectors };
}
