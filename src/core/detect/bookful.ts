/** A book has about so many paragraphs. Where they are remembered, an edit costs the reading of one. */
export const bookful = 10_000;
