import * as vscode from 'vscode';
import { AnalysisClient, type ClientEvents, type Worker } from '../analysis/client';
import { type App } from '../app/app';
import { Annotations } from '../app/annotations/annotations';
import { removeLeftovers } from '../app/annotations/leftovers';
import { Sidecars } from '../app/annotations/sidecars';
import { Strays } from '../app/annotations/strays';
import { WorkspaceIndex } from '../app/annotations/workspaceIndex';
import { LabelLock } from '../app/annotations/labelLock';
import { OpenNotes } from '../app/annotations/notes';
import { Review } from '../app/annotations/review';
import { LiveArticles } from '../app/articles';
import { EntitiesView } from '../app/entitiesView';
import { Corpora } from '../app/corpus/corpora';
import { RecordFiles } from '../app/corpus/recordFiles';
import { Comparisons } from '../app/exchange/comparison';
import { Highlights } from '../app/highlights';
import { Projects } from '../app/projects/projects';
import { type Log, type Memory } from '../app/ports';
import { commands } from '../commands/index';
import { type AnalysisOptions } from '../core/detect/refiner';
import { type PatternFailure } from '../core/detect/rules';
import { viewIds } from '../manifest/views';
import { Announcements } from './announcements';
import { leadToProblem, registerAnnotationProblems } from './annotationProblems';
import { registerAnnotating } from './annotating';
import { clock } from './clock';
import { Decorations } from './decorations';
import { Diagnostics } from './diagnostics';
import { activeEditor, Editors } from './editors';
import { files } from './files';
import { FollowedArticle } from './followed';
import { registerLabelLock } from './labelLock';
import { registerHovers } from './hovers';
import { InlayHints } from './inlayHints';
import { registerOutline } from './outline';
import { largeFiles, type ReadPart } from './largeFiles';
import { followReadingSettings, optionsSet, patternSetting, rulesFor } from './readingSettings';
import { NoteComments } from './notes';
import { registerRecords } from './records';
import { registerProjects } from './projects';
import { registerReferences } from './references';
import { registerRenames } from './renames';
import { registerTextLock } from './textLock';
import { registerCommands } from './register';
import { registerReports } from './reports';
import { settings } from './settings';
import { signature } from './signature';
import { StatusBar } from './statusBar';
import { Tree } from './trees';
import { createUi } from './ui';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** What desktop and web do differently. */
export interface Platform {
  startWorker(context: vscode.ExtensionContext): Worker;
  readonly readPart?: ReadPart;
}

/** What other extensions, and the tests, can ask of this one. */
export interface Exports {
  readonly articles: LiveArticles;
}

/** Puts the extension together. The one place where desktop and web are the same. */
export function activate(context: vscode.ExtensionContext, platform: Platform): Exports {
  const own = <T extends vscode.Disposable>(thing: T): T => {
    context.subscriptions.push(thing);
    return thing;
  };
  const output = own(vscode.window.createOutputChannel('Blue Pencil', { log: true }));
  const log = logTo(output);
  const announcements = own(new Announcements());
  const ui = createUi((message) => announcements.announce(message));
  const memory = memoryOf(context.workspaceState);
  const tell = (message: string) => void ui.warn(message);
  const tellUnsettled = (message: string, uri: string) => void leadToProblem(ui, message, uri);
  const projects = own(new Projects({ files, clock, log, isTrusted, patternSetting, tell }));
  const patternFailed = (failure: PatternFailure) => projects.patternFailed(failure);
  const client = own(startClient(context, platform, { log, tell, patternFailed }));
  const analyze: App['analyze'] = async (question) => client.analyze(await projects.prepared(question));
  const corpora = new Corpora(largeFiles(platform.readPart), files, memory);
  const optionsFor = (uri: string): AnalysisOptions => ({ ...optionsSet(uri), ...dateOf(corpora, uri) });
  const labelsFor = (uri: string) => projects.labelsFor(uri);
  const articles = own(
    new LiveArticles({ analyze, clock, log, memory, optionsFor, labelsFor, rulesFor, patternFailed }),
  );
  const highlights = own(new Highlights(memory));
  const entitiesView = own(new EntitiesView(memory));
  const records = new RecordFiles(files, corpora);
  const strays = new Strays();
  const folderSetting = (uri: string) => settings.get('bluepencil.sidecarFolder', uri);
  const sidecars = new Sidecars({ files, memory, folderSetting, strayed: (stray) => strays.met(app, stray) });
  const annotations = own(
    new Annotations(articles, { sidecars, records, clock, log, memory, tell, tellUnsettled }, signature),
  );
  const review = own(new Review());
  const notes = own(new OpenNotes());
  const labelLock = own(new LabelLock());
  const workspaceIndex = new WorkspaceIndex(files, sidecars, articles, memory, log);
  const comparisons = own(new Comparisons());
  const editors = own(new Editors(articles, ui, log));
  const app: App = {
    ...{ files, ui, log, clock, memory, settings, articles, highlights, entitiesView },
    ...{ sidecars, strays, annotations, review, notes, labelLock, workspaceIndex },
    ...{ comparisons, corpora, projects, analyze, optionsFor },
    editor: activeEditor,
    reconsider: (uri) => editors.reconsider(uri),
  };
  own(new Decorations(app));
  const followed = own(new FollowedArticle(app));
  own(new StatusBar(app, followed));
  for (const id of viewIds) own(new Tree(id, app, followed));
  own(registerAnnotating(app));
  own(registerLabelLock(app));
  own(registerTextLock(app));
  own(registerAnnotationProblems(app));
  own(registerReports());
  own(registerRecords(app));
  own(registerHovers(app));
  own(new NoteComments(app));
  own(registerReferences(app));
  own(registerRenames(app));
  own(registerWorkspaceSymbols(app));
  own(registerOutline(app));
  own(new InlayHints(app));
  own(new Diagnostics(app));
  own(registerProjects(app));
  own(registerCommands(app, commands));
  own(followReadingSettings(articles, editors));
  editors.start();
  void removeLeftovers(files, clock, log);
  return { articles };
}

function startClient(
  context: vscode.ExtensionContext,
  platform: Platform,
  { log, tell, patternFailed }: { log: Log; tell(message: string): void } & Pick<ClientEvents, 'patternFailed'>,
): AnalysisClient {
  let isSaid = false;
  return new AnalysisClient(
    () => platform.startWorker(context),
    () => readModel(context, log),
    {
      died(reason) {
        log.error('the analysis stopped and was started again', reason);
        if (!isSaid) tell('The analysis stopped unexpectedly and was started again. Nothing was lost.');
        isSaid = true;
      },
      problem(sentence) {
        log.error(sentence);
        tell(sentence);
      },
      patternFailed,
    },
    clock,
  );
}

async function readModel(context: vscode.ExtensionContext, log: Log): Promise<{ readonly model?: Uint8Array }> {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'media', 'model', 'tagger.bin');
  try {
    return { model: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    log.warn('no model, names are found by lists and rules', error);
    return {};
  }
}

/** A record says itself when it was published. */
function dateOf(corpora: Corpora, uri: string): AnalysisOptions {
  const date = corpora.known(uri)?.date;
  return date === undefined ? {} : { publicationDate: date };
}

function isTrusted(): boolean {
  return vscode.workspace.isTrusted;
}

function memoryOf(state: vscode.Memento): Memory {
  return { get: (key) => state.get(key), set: (key, value) => void state.update(key, value) };
}

/** The channel as the application's log; data is written behind the message. */
function logTo(output: vscode.LogOutputChannel): Log {
  return {
    info: (message, ...data) => output.info(message, ...data),
    warn: (message, ...data) => output.warn(message, ...data),
    error: (message, ...data) => output.error(message, ...data),
    show: () => output.show(),
  };
}
