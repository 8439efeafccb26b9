/** The file that the explorer or another extension hands to a command. */
export function uriOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const isUri = typeof argument === 'object' && argument !== null && 'scheme' in argument && 'path' in argument;
  return isUri ? (argument as { toString(): string }).toString() : undefined;
}
