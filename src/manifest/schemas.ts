/** `contributes.jsonValidation`: which files of the project are checked and completed by which schema. */
export const jsonValidation: readonly object[] = [
  { fileMatch: '*.bluepencil.json', url: './media/export.schema.json' },
  { fileMatch: '.bluepencil/project.json', url: './media/project.schema.json' },
  { fileMatch: '*.pencil.json', url: './media/annotations.schema.json' },
];
