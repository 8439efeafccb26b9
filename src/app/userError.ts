/** Something that the user can mend. Its message is a whole sentence and shown as it stands. */
export class UserError extends Error {}
