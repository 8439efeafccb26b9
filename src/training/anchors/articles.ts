/** The articles that the anchors are tried on; paths from the root of the repository. */
export const articlePaths = [
  'media/samples/harbour-inquiry.article',
  'test/samples/anchors/seed-vault.txt',
  'test/samples/anchors/river-toll.txt',
] as const;
