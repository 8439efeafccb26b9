/**
 * The README as VS Code shows it on the page of the extension, which opens no file of the package: what leads to one stands
 * there as words, and pictures are left out.
 */
export function packagedReadme(readme: string): string {
  return readme
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, '')
    .replace(/\[([^\]]+)\]\((?!https:|#)[^)]*\)/g, '$1');
}
