import * as vscode from 'vscode';
import { type LiveArticles } from '../app/articles';
import { type Candidate, type Rules } from '../app/eligibility';
import { judgeProse } from '../core/article/prose';
import { type AnalysisOptions } from '../core/detect/refiner';
import { type Editors } from './editors';
import { settings } from './settings';

/** What the settings say about reading a text. */
export function optionsSet(uri: string): AnalysisOptions {
  const publicationDate = settings.get('bluepencil.publicationDate', uri);
  const numericDates = settings.get('bluepencil.numericDates', uri);
  const minimumScore = settings.get('bluepencil.minimumScore', uri);
  return {
    minimumScore,
    ...(publicationDate !== '' && { publicationDate }),
    ...(numericDates !== 'ambiguous' && { dayFirst: numericDates === 'dayFirst' }),
  };
}

/** Patterns that stand in the settings, as they were written there. */
export function patternSetting(uri: string): Readonly<Record<string, unknown>> {
  return settings.get('bluepencil.patterns', uri);
}

/** What the settings say about which files are read as articles. */
export function rulesFor({ uri, languageId }: Candidate): Omit<Rules, 'override'> {
  const { scheme } = vscode.Uri.parse(uri);
  return {
    activeFor: settings.get('bluepencil.activeFor', uri),
    largestFile: settings.get('bluepencil.largestFile', uri),
    judge: judgeProse,
    matches: (glob: string) =>
      vscode.languages.match({ pattern: glob.includes('/') ? glob : `**/${glob}` }, {
        uri: vscode.Uri.parse(uri),
        languageId,
        scheme,
      } as never) > 0,
  };
}

const settingsOfFiles = ['bluepencil.activeFor', 'bluepencil.largestFile'];
const settingsOfTexts = [
  'bluepencil.publicationDate',
  'bluepencil.numericDates',
  'bluepencil.minimumScore',
  'bluepencil.patterns',
];

/** Reads anew what a changed setting has a say in. */
export function followReadingSettings(articles: LiveArticles, editors: Editors): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    const isOneOf = (ids: readonly string[]) => ids.some((id) => event.affectsConfiguration(id));
    if (isOneOf(settingsOfFiles)) editors.reconsiderAll();
    if (isOneOf(settingsOfTexts)) articles.refresh();
  });
}
