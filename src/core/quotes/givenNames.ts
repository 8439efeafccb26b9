import nlp from 'compromise';

const tags: Readonly<Record<string, 'he' | 'she'>> = { MaleName: 'he', FemaleName: 'she' };

/** Names that men and women bear alike in news copy: they tell nothing. */
const shared = new Set(
  (
    'alex ali andrea angel ariel ashley avery billie blair bobbie cameron carol casey charlie chris claude courtney dana danny drew ' +
    'eden elliot evelyn finley frankie gale gene guy hayden ira jackie jaime jamie jan jean jess jesse jo jocelyn jody jordan jules ' +
    'kai kelly kerry kim kris kyle lee leigh leslie lindsay logan loren lynn mackenzie marion max micah michele morgan nat nicky ' +
    'nicola noor parker pat quinn rae reese remy riley robbie robin ronnie rory rowan sam sandy sasha shannon shelby sidney skyler ' +
    'stacy sydney taylor terry toby tracy val vivian'
  ).split(' '),
);

/** Some 3,000 given names of many countries from the lexicon of compromise, lower case, by the pronoun that goes with them. */
const pronouns = build();

function build(): ReadonlyMap<string, 'he' | 'she'> {
  const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }).one;
  return new Map(
    Object.entries(lexicon).flatMap(([word, tag]) => {
      const pronoun = typeof tag === 'string' ? tags[tag] : undefined;
      return pronoun === undefined || shared.has(word) ? [] : [[word, pronoun] as const];
    }),
  );
}

/** The pronoun that mostly goes with a given name; none where the name is unknown or given to both. */
export function pronounOf(givenName: string): 'he' | 'she' | undefined {
  return pronouns.get(givenName.toLowerCase());
}
