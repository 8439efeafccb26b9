/** The activity bar's container and its views, in order. */
export const container = { id: 'bluepencil', title: 'Blue Pencil', icon: 'media/bluepencil.svg' } as const;

/** The views of the container. */
export const views = {
  'bluepencil.entities': { name: 'Entities', icon: 'symbol-class' },
  'bluepencil.figures': { name: 'Figures & Dates', icon: 'history' },
  'bluepencil.quotes': { name: 'Quotes', icon: 'quote' },
} as const;

export type ViewId = keyof typeof views;

/** The views in their order. */
export const viewIds = Object.keys(views) as readonly ViewId[];

/** What an empty view says, in Markdown with command links. */
export const welcomes: readonly { readonly view: ViewId; readonly contents: string; readonly when?: string }[] = [
  {
    view: 'bluepencil.entities',
    contents:
      'Open an article to see its people, places, organizations, figures and dates.\n[Highlight This File](command:bluepencil.startFile)\n[Open the Sample Article](command:bluepencil.openSample)\nPlain text and Markdown files that read as prose are recognized by themselves, see [what is read](command:workbench.action.openSettings?%22bluepencil.activeFor%22).',
    when: '!bluepencil.isArticle',
  },
  { view: 'bluepencil.figures', contents: 'The figures and dates of an article stand here with their values.' },
  { view: 'bluepencil.quotes', contents: 'What is quoted in an article stands here by who said it.' },
];

/** The submenu of the editor's context menu. */
export const editorMenu = { id: 'bluepencil.editor', label: 'Blue Pencil' } as const;
