import { suggest } from '../../core/annotate/mark';
import { Analyzer } from '../../core/detect/analyzer';
import { loadCompromise } from '../../core/detect/compromise';
import { type Mention } from '../../core/detect/detector';
import { needsCompromise, type Pipeline, pipelineWith, standardPipeline } from '../../core/detect/pipeline';
import { type AnalysisOptions } from '../../core/detect/refiner';
import { type Rules } from '../../core/detect/rules';
import { type AnnotatedDocument } from '../../core/formats/format';
import { type LabelSet, labelSetOf, type OwnLabel } from '../../core/labels/labelSet';
import { rootsOf } from '../../core/project/project';
import { type AttributeRow } from '../../core/project/projectFile';
import { type Document } from '../../core/text/document';

/** What a project adds, as plain data that can be sent to a thread. */
export interface EngineProject {
  readonly own: readonly OwnLabel[];
  readonly attributes: readonly AttributeRow[];
  readonly rules: Rules;
}

/** What the user wants to be found. */
export interface EngineOptions {
  readonly analysis: AnalysisOptions;
  /** Only these, if given. */
  readonly labels?: readonly string[];
  /** The bytes of the trained model; without them names are found by rules alone. */
  readonly model?: Uint8Array;
  readonly project?: EngineProject;
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
  readonly #labels: LabelSet | undefined;

  private constructor(
    readonly options: EngineOptions,
    private readonly standard: Pipeline,
    pipeline: Pipeline,
  ) {
    this.#analyzer = new Analyzer(pipeline);
    this.#labels = options.project && labelSetOf(options.project.own);
  }

  static async start({ project, ...options }: EngineOptions): Promise<Engine> {
    const { model } = options;
    const standard = standardPipeline({
      remembered,
      ...(model ? { model } : { compromise: await loadCompromise() }),
    });
    return new Engine(options, standard, standard).for(project);
  }

  /** One for another project, which shares the model. */
  async for(project: EngineProject | undefined): Promise<Engine> {
    if (!project) return this;
    const { rules, own } = project;
    const compromise = needsCompromise(rules) ? { compromise: await loadCompromise() } : {};
    const analysis = { ...this.options.analysis, roots: rootsOf(labelSetOf(own)) };
    const pipeline = pipelineWith(this.standard, rules, compromise);
    return new Engine({ ...this.options, analysis, project }, this.standard, pipeline);
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
      ...(this.#labels && { labels: this.#labels }),
      ...(this.options.project && { attributes: this.options.project.attributes }),
      mentions,
      marks: suggest(mentions),
      entities: found.entities,
      quotations: found.quotations,
      ...(found.date && { date: found.date }),
    };
  }
}
