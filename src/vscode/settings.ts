import * as vscode from 'vscode';
import { type Settings } from '../app/app';
import { settings as table } from '../manifest/settings';

/** Settings as VS Code keeps them; a value of the wrong type counts as not set. */
export const settings: Settings = {
  get(id, uri) {
    const fallback = table[id].default;
    const value: unknown = vscode.workspace
      .getConfiguration('', uri === undefined ? undefined : vscode.Uri.parse(uri))
      .get(id);
    const isOfType = typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
    return (isOfType ? value : fallback) as typeof fallback;
  },
};
