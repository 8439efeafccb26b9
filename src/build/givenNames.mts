import { writeFileSync } from 'node:fs';
import nlp from 'compromise';
import prettier from 'prettier';

/** Writes src/core/quotes/givenNameLists.ts from the lexicon of compromise, so that nobody who reads quotations has to load it. */
const file = 'src/core/quotes/givenNameLists.ts';

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

const { lexicon } = (nlp.model() as { one: { lexicon: Readonly<Record<string, unknown>> } }).one;

const namesOf = (tag: string): string =>
  Object.entries(lexicon)
    .filter(([word, one]) => one === tag && /^\S+$/.test(word) && !shared.has(word))
    .map(([word]) => word)
    .sort()
    .join(' ')
    .replace(/(.{1,112})(?: |$)/g, '    $1\n');
const text = `/** Given names in lower case, by the pronoun that mostly goes with them. Written by src/build/givenNames.mts from compromise (MIT). */
export const givenNames = {
  he: \`\n${namesOf('MaleName')}\`,
  she: \`\n${namesOf('FemaleName')}\`,
} as const;
`;
writeFileSync(file, await prettier.format(text, { ...(await prettier.resolveConfig(file)), parser: 'typescript' }));
