/** Words without line ends and runs of white space, to show on one line. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
