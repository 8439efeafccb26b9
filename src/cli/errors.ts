/** The command line cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for could not be done, for a reason that the user can mend: exit code 1. The message is shown as it stands. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Node's short word for what is wrong: "ENOENT: no such file or directory". */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(',')[0] ?? message;
}
