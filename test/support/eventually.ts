/**
 * Tries until it succeeds and returns the result; rejects with the last error when it has not within `milliseconds`.
 * For what arrives on a screen in its own time.
 */
export async function eventually<T>(attempt: () => T | Promise<T>, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
