import { splitsPair } from '../text/surrogates';
import { partsOf } from '../article/parts';
import { type Block, blocksOf } from '../text/blocks';
import { type Document } from '../text/document';
import { Recent } from '../util/recent';
import { shift } from '../text/span';
import { bookful } from './bookful';
import { type Analysis } from './analysis';
import { type Detector, type Finding, type Mention } from './detector';
import { type Pipeline } from './pipeline';
import { type AnalysisOptions, type Draft, type Refiner } from './refiner';

/**
 * Runs a pipeline over documents. It remembers what it found in a paragraph by the paragraph's text and setting, so after an edit
 * only the edited paragraph is read again, wherever paragraphs move and in whichever document they stand.
 */
export class Analyzer {
  readonly #cache: Recent<string, readonly Mention[]>;
  #failures: string[] = [];

  constructor(readonly pipeline: Pipeline) {
    this.#cache = new Recent(pipeline.remembered ?? bookful);
  }

  /** Yields after each paragraph that it had to read, so that the caller may pause or give up; returns the whole analysis. */
  *analyze(document: Document, options: AnalysisOptions = {}): Generator<undefined, Analysis> {
    const blocks = [...blocksOf(document.text)];
    const settings = this.pipeline.detectors.map((detector) => detector.setting?.(blocks) ?? '');
    const setting = settings.join(' ');
    const mentions: Mention[] = [];
    for (const block of blocks) {
      const key = `${setting}\n${block.text}`;
      let findings = this.#cache.get(key);
      if (!findings) {
        findings = this.#read(block, settings, key);
        yield;
      }
      for (const finding of findings) mentions.push(shift(finding, block.start));
    }
    return this.#refine(document, blocks, mentions, options);
  }

  /** The whole analysis in one go. */
  analyzeNow(document: Document, options: AnalysisOptions = {}): Analysis {
    const steps = this.analyze(document, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** A detector that throws loses its findings in one paragraph, and no more. */
  #findingsOf(detector: Detector, block: Block, setting: string | undefined): readonly Finding[] {
    try {
      return [...detector.detect(block, setting)];
    } catch (error) {
      this.#failures.push(`${detector.id}: ${String(error)} in ${JSON.stringify(block.text.slice(0, 80))}`);
      return [];
    }
  }

  #refined(refiner: Refiner, draft: Draft): ReturnType<Refiner['refine']> {
    try {
      return refiner.refine(draft);
    } catch (error) {
      this.#failures.push(`${refiner.id}: ${String(error)}`);
      return {};
    }
  }

  #read(block: Block, settings: readonly string[], key: string): readonly Mention[] {
    const findings: Mention[] = [];
    for (const [index, detector] of this.pipeline.detectors.entries()) {
      for (const finding of this.#findingsOf(detector, block, settings[index])) {
        if (!isInside(finding, block.text)) continue;
        const text = block.text.slice(finding.start, finding.end);
        findings.push({ ...finding, text, source: detector.id });
      }
    }
    this.#cache.set(key, findings);
    return findings;
  }

  #refine(
    document: Document,
    blocks: readonly Block[],
    mentions: readonly Mention[],
    options: AnalysisOptions,
  ): Analysis {
    let draft: Draft = {
      document,
      blocks,
      options,
      version: document.version,
      mentions,
      entities: [],
      quotations: [],
      parts: partsOf(blocks),
    };
    for (const refiner of this.pipeline.refiners) draft = { ...draft, ...this.#refined(refiner, draft) };
    const failures = this.#failures;
    this.#failures = [];
    const patternFailures = this.pipeline.detectors.flatMap((detector) => detector.failures?.() ?? []);
    const { version, entities, quotations, parts, date, checks } = draft;
    return {
      version,
      mentions: draft.mentions,
      entities,
      quotations,
      parts,
      ...(date && { date }),
      ...(checks && { checks }),
      ...(failures.length > 0 && { failures }),
      ...(patternFailures.length > 0 && { patternFailures }),
    };
  }
}

/** Whether a finding is a span of the text that splits no surrogate pair. A detector that fails this has a bug; its word is not taken. */
function isInside({ start, end }: Finding, text: string): boolean {
  return 0 <= start && start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end);
}
