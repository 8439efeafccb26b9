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
  const files = byName(annotators);
  const notes: string[] = [];
  const items: Item[] = [];
  for (const uri of new Set(files.flatMap((documents) => [...documents.keys()]))) {
    const all = files.flatMap((documents) => documents.get(uri) ?? []);
    const [first] = all;
    if (!first || all.length < files.length) notes.push(`${uri} is not in all files and was left out.`);
    else if (all.some(({ document }) => document.text !== first.document.text))
      notes.push(`${uri} has another text in one of the files and was left out.`);
    else items.push({ document: first.document, marks: all.map(marksOf) });
  }
  return { items, notes };
}

/** The documents of each file by their names. What holds one document belongs to a first file that does, whatever it is called. */
function byName(annotators: readonly (readonly AnnotatedDocument[])[]): ReadonlyMap<string, AnnotatedDocument>[] {
  const [only, ...more] = annotators[0] ?? [];
  return annotators.map((documents) => {
    const shared = more.length === 0 && documents.length === 1 ? only?.document.uri : undefined;
    return new Map(documents.map((one) => [shared ?? one.document.uri, one]));
  });
}

function marksOf({ marks }: AnnotatedDocument): readonly Mark[] {
  return marks.filter(({ status }) => status !== 'rejected');
}
