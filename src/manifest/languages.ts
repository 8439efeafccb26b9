/** The id of the language that is ours. */
export const articleLanguage = 'news-article';

/** `contributes.languages`. */
export const languages: readonly object[] = [
  {
    id: articleLanguage,
    aliases: ['News Article'],
    extensions: ['.article', '.news'],
    configuration: './syntaxes/news-article.language-configuration.json',
  },
  { id: 'jsonc', filenamePatterns: ['**/.bluepencil/project.json'] }, // people write comments in it
];

/** `contributes.grammars`. */
export const grammars: readonly object[] = [
  { language: articleLanguage, scopeName: 'text.news-article', path: './syntaxes/news-article.tmLanguage.json' },
];
