/** The context keys that `when` clauses use; `vscode/` sets them. */
export const contextKeys = {
  /** The file of the active editor is read as an article. */
  isArticle: 'bluepencil.isArticle',
  /** The active editor shows a text file that could be read as one. */
  isText: 'bluepencil.isText',
  /** Single keys accept, reject and relabel suggestions. */
  isReviewing: 'bluepencil.isReviewing',
  /** Single keys set one label again and again. */
  isLabelLocked: 'bluepencil.isLabelLocked',
  /** Something is left out of the view “Entities”. */
  isFiltered: 'bluepencil.isFiltered',
} as const;
