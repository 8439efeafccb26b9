/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for could not be done, for a reason that the user can mend: exit code 1. The message is shown as it stands. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
