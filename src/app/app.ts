import { type Question } from '../analysis/protocol';
import { type Analysis } from '../core/detect/analysis';
import { type AnalysisOptions } from '../core/detect/refiner';
import { type Span } from '../core/text/span';
import { type SettingId, type SettingValue } from '../manifest/settings';
import { type Annotations } from './annotations/annotations';
import { type Strays } from './annotations/strays';
import { type Sidecars } from './annotations/sidecars';
import { type WorkspaceIndex } from './annotations/workspaceIndex';
import { type LabelLock } from './annotations/labelLock';
import { type OpenNotes } from './annotations/notes';
import { type Review } from './annotations/review';
import { type LiveArticles } from './articles';
import { type EntitiesView } from './entitiesView';
import { type Corpora } from './corpus/corpora';
import { type Comparisons } from './exchange/comparison';
import { type Projects } from './projects/projects';
import { type Highlights } from './highlights';
import { type Clock, type Files, type Log, type Memory, type Ui } from './ports';

/** The text editor that has the focus, or had it last. */
export interface ActiveEditor {
  readonly uri: string;
  /** The main one first; empty ones are cursors. UTF-16 offsets. */
  readonly selections: readonly Span[];
  /** What of the text can be seen. */
  readonly visible: readonly Span[];
  /** Selects and reveals. */
  select(...spans: readonly Span[]): void;
}

/** Settings by their row of the table. */
export interface Settings {
  get<K extends SettingId>(id: K, uri?: string): SettingValue<K>;
}

/** Everything that a command may use. */
export interface App {
  readonly files: Files;
  readonly ui: Ui;
  readonly log: Log;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly settings: Settings;
  readonly articles: LiveArticles;
  readonly highlights: Highlights;
  readonly entitiesView: EntitiesView;
  readonly sidecars: Sidecars;
  readonly strays: Strays;
  readonly annotations: Annotations;
  readonly review: Review;
  readonly notes: OpenNotes;
  readonly labelLock: LabelLock;
  readonly workspaceIndex: WorkspaceIndex;
  readonly comparisons: Comparisons;
  readonly corpora: Corpora;
  readonly projects: Projects;
  editor(): ActiveEditor | undefined;
  /** Looks again at the open file, after its override changed. */
  reconsider(uri: string): void;
  /** Analyses a text that is not open, with the rules of its project. */
  analyze(question: Question): Promise<Analysis | undefined>;
  optionsFor(uri: string): AnalysisOptions;
}
