import { suggest } from '../../core/annotate/mark';
import { Analyzer } from '../../core/detect/analyzer';
import { type Mention } from '../../core/detect/detector';
import { standardPipeline } from '../../core/detect/pipeline';
import { type AnalysisOptions } from '../../core/detect/refiner';
import { type AnnotatedDocument } from '../../core/formats/format';
import { type Document } from '../../core/text/document';

/** What the user wants to be found. */
export interface EngineOptions {
  readonly analysis: AnalysisOptions;
  /** Only these, if given. */
  readonly labels?: readonly string[];
  /** The bytes of the trained model; without them names are found by rules alone. */
  readonly model?: Uint8Array;
}

/** An analysed document, with the mentions that its marks were made of. */
export interface Found extends AnnotatedDocument {
  readonly mentions: readonly Mention[];
}

/** What stands in one article rarely stands in the next, but for the lines that an agency puts under all. */
const remembered = 500;

/** Finds everything in one text at a time. It remembers paragraphs it has read, which changes no answer. */
export class Engine {
  readonly #analyzer: Analyzer;

  constructor(readonly options: EngineOptions) {
    const { model } = options;
    this.#analyzer = new Analyzer(standardPipeline({ remembered, ...(model && { model }) }));
  }

  annotate(document: Document, publicationDate?: string): Found {
    const analysis = this.options.analysis;
    const date = publicationDate ?? analysis.publicationDate;
    const found = this.#analyzer.analyzeNow(document, {
      ...analysis,
      ...(date !== undefined && { publicationDate: date }),
    });
    const { labels } = this.options;
    const mentions = labels ? found.mentions.filter(({ label }) => labels.includes(label)) : found.mentions;
    return {
      document,
      mentions,
      marks: suggest(mentions),
      entities: found.entities,
      quotations: found.quotations,
      ...(found.date && { date: found.date }),
    };
  }
}
