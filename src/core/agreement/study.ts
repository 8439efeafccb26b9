import { type Mark } from '../annotate/mark';
import { type AnnotatedDocument } from '../formats/format';
import { type Document } from '../text/document';

/** One text as several annotators marked it; what was turned down is left out. A list for each annotator, in their order. */
export interface Item {
  readonly document: Document;
  readonly marks: readonly (readonly Mark[])[];
}

/** The texts that all annotators have, by their names, and what is wrong with the others, in whole sentences. */
export interface Study {
  readonly items: readonly Item[];
  readonly notes: readonly string[];
}

/** Puts the files of the annotators side by side. Documents are the same if they have the same name and the same text. */
export function studyOf(annotators: readonly (readonly AnnotatedDocument[])[]): Study {
  const [first = [], ...others] = annotators.map(
    (documents) => new Map(documents.map((one) => [one.document.uri, one])),
  );
  const notes: string[] = [];
  const items: Item[] = [];
  if (!(first instanceof Map)) return { items, notes };
  for (const [uri, one] of first) {
    const all = [one, ...others.map((documents) => onlyOne(documents, first) ?? documents.get(uri))];
    const present = all.filter((other) => other !== undefined);
    if (present.length < all.length) notes.push(`${uri} is not in all files and was left out.`);
    else if (present.some(({ document }) => document.text !== one.document.text))
      notes.push(`${uri} has another text in one of the files and was left out.`);
    else items.push({ document: one.document, marks: present.map(marksOf) });
  }
  return { items, notes };
}

/** Where each file holds one document, they belong together whatever they are called. */
function onlyOne(
  documents: ReadonlyMap<string, AnnotatedDocument>,
  first: ReadonlyMap<string, AnnotatedDocument>,
): AnnotatedDocument | undefined {
  return documents.size === 1 && first.size === 1 ? Array.from(documents.values())[0] : undefined;
}

function marksOf({ marks }: AnnotatedDocument): readonly Mark[] {
  return marks.filter(({ status }) => status !== 'rejected');
}
