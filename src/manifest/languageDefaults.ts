/** How articles are shown unless people want it otherwise: a paragraph is one long line, and chips stand between the lines. */
export const languageDefaults = {
  '[news-article]': {
    'editor.wordWrap': 'on',
    'editor.lineHeight': 1.7,
    'editor.padding.top': 8,
    'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'editor.unicodeHighlight.invisibleCharacters': false,
  },
} as const;
