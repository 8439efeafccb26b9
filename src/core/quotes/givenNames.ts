import { givenNames } from './givenNameLists';

const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map(
  (['he', 'she'] as const).flatMap((pronoun) =>
    givenNames[pronoun]
      .trim()
      .split(/\s+/)
      .map((name) => [name, pronoun] as const),
  ),
);

/** The pronoun that mostly goes with a given name; none where the name is unknown or given to both. */
export function pronounOf(givenName: string): 'he' | 'she' | undefined {
  return pronouns.get(givenName.toLowerCase());
}
