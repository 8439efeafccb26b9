import { writeFileSync } from 'node:fs';
import prettier from 'prettier';
import countries from 'world-countries';

/** Writes src/core/detect/gazetteer/places.ts from the data of world-countries: countries, capitals, peoples and regions. */
const file = 'src/core/detect/gazetteer/places.ts';

/** Short forms and peoples in the plural that the data lack, and names that are words of the language as well. */
const moreCountries = [
  'U.S.',
  'US',
  'U.S.A.',
  'USA',
  'UK',
  'U.K.',
  'UAE',
  'U.A.E.',
  'Britain',
  'America',
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Burma',
  'Gaza',
  'Gaza Strip',
  'West Bank',
  'Kashmir',
  'Kurdistan',
  'Chechnya',
  'Crimea',
  'Tibet',
  'Ivory Coast',
  'Congo',
  'Czech Republic',
  'Russian Federation',
  'Turkey',
  'Macedonia',
  'Swaziland',
  'Holland',
];
const moreRegions = [
  'Middle East',
  'Gulf',
  'Persian Gulf',
  'Balkans',
  'Caucasus',
  'Sahel',
  'Maghreb',
  'Levant',
  'Horn of Africa',
  'Latin America',
  'Central America',
  'Scandinavia',
  'Baltics',
  'Siberia',
  'Sahara',
  'Mediterranean',
  'Red Sea',
  'Black Sea',
  'Caspian Sea',
  'South China Sea',
  'Pacific',
  'Atlantic',
  'Arctic',
  'Antarctica',
  'Himalayas',
  'Alps',
  'Andes',
  'Amazon',
  'Nile',
  'Far East',
  'Southeast Asia',
  'East Asia',
  'Asia-Pacific',
];
const ambiguous = new Set([
  'MO',
  'IN',
  'IT',
  'Male',
  'Mali',
  'Western',
  'Victoria',
  'George Town',
  'Saint George',
  'Hamilton',
  'Stanley',
  'Jamestown',
  'Kingston',
  'Georgetown',
  'Nice',
  'Bath',
  'Guinea',
]);

const long = (name: string) => name.length > 3 && !ambiguous.has(name);
const unique = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '').sort();
const tables = {
  countries: unique([...countries.map(({ name }) => name.common).filter(long), ...moreCountries]),
  capitals: unique(countries.flatMap(({ capital }) => capital).filter(long)),
  peoples: unique(
    countries
      .flatMap(({ demonyms }) => {
        const one = demonyms['eng']?.m ?? '';
        return [one, ...(/(?:an|i|er|ot|ard)$/.test(one) ? [`${one}s`] : [])];
      })
      .filter((name) => /^[A-Z]/.test(name)),
  ),
  regions: unique(
    [...countries.flatMap(({ region, subregion }) => [region, subregion]), ...moreRegions].filter(
      (name) => name !== 'Americas',
    ),
  ),
};
const rows = Object.entries(tables).map(
  ([name, words]) =>
    `${name}: \`\n${words
      .join(', ')
      .replace(/(.{1,112})(?:, |$)/g, '    $1,\n')
      .replace(/,\n$/, '\n')}\`,`,
);
const text = `/** Names of places and peoples, in their usual spelling. Written by src/build/gazetteer.mts from world-countries (ODbL-1.0). */\nexport const placeNames = {\n${rows.join('\n')}\n} as const;\n`;
writeFileSync(file, await prettier.format(text, { ...(await prettier.resolveConfig(file)), parser: 'typescript' }));
