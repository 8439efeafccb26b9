/** A step: what it is called, what it says, and what completes it. Its picture is media/walkthrough/ID.md. */
interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly completionEvents: readonly string[];
}

const steps: readonly Step[] = [
  {
    id: 'open',
    title: 'Open an article',
    description:
      'The sample is a news article that was written for this. Any text that reads as prose will do.\n[Open the Sample Article](command:bluepencil.openSample)',
    completionEvents: ['onCommand:bluepencil.openSample', 'onCommand:bluepencil.startFile'],
  },
  {
    id: 'look',
    title: 'Look at what was found',
    description:
      'Three views list the entities, the figures and dates, and the quotations. Hover over a mention for its value.\n[Show the Views](command:workbench.view.extension.bluepencil)',
    completionEvents: ['onView:bluepencil.entities'],
  },
  {
    id: 'review',
    title: 'Review with one key a suggestion',
    description:
      'Enter accepts, Backspace rejects, a letter gives another label, Escape ends the review.\n[Start the Review](command:bluepencil.startReview)',
    completionEvents: ['onCommand:bluepencil.startReview'],
  },
  {
    id: 'label',
    title: 'Label what the machine missed',
    description:
      'Put the cursor into a word or select some, then press Alt+A and the letter of a label (macOS: Ctrl+Cmd+A).\n[Label the Selection](command:bluepencil.label)',
    completionEvents: ['onCommand:bluepencil.label'],
  },
  {
    id: 'propagate',
    title: 'Label once, all mentions',
    description:
      'Every other place with the same words is offered in a list to tick, and undone in one step.\n[Label All Mentions of This](command:bluepencil.labelAll)',
    completionEvents: ['onCommand:bluepencil.labelAll', 'onCommand:bluepencil.labelAllInWorkspace'],
  },
  {
    id: 'export',
    title: 'Export',
    description:
      'As JSON in which every span was checked against its words, or in the format of another tool.\n[Export As…](command:bluepencil.exportAs)',
    completionEvents: [
      'onCommand:bluepencil.exportAs',
      'onCommand:bluepencil.exportJson',
      'onCommand:bluepencil.copyJson',
    ],
  },
];

/** `contributes.walkthroughs`. */
export const walkthroughs: readonly object[] = [
  {
    id: 'annotate',
    title: 'Annotate an Article with Blue Pencil',
    description: 'From opening a text to the exported annotations, in six steps and a few minutes.',
    steps: steps.map((step) => ({ ...step, media: { markdown: `media/walkthrough/${step.id}.md` } })),
  },
];
