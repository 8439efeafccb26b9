import { type Random, randomFrom } from '../../training/anchors/random';

/** All names are put together from syllables, so that hardly any occurs twice. */
const syllables = ['bran', 'tor', 'vel', 'ki', 'mar', 'os', 'len', 'du', 'sar', 'fen', 'wick', 'al', 'mo', 'rin', 'ta'];
const given = ['Orla', 'Sven', 'Mira', 'Tomas', 'Ines', 'Bo', 'Leila', 'Anton', 'Ruth', 'Kofi', 'Nadia', 'Emil'];
const places = ['Oslo', 'Porto', 'Cork', 'Riga', 'Lagos', 'Lima', 'Osaka', 'Turin', 'Ghent', 'Perth', 'Accra', 'Quito'];
const things = ['ferries', 'tonnes of cement', 'homes', 'boats', 'jobs', 'doses', 'litres of milk', 'lorries'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const bodies = ['Harbour Board', 'Steel', 'University', 'Shipping', 'City Council', 'Bank', 'Institute', 'Rail'];

/** The sentences of an article, with quotations, figures and dates in about the share that agency news has them. */
const sentences: readonly ((random: Random, who: string, firm: string) => string)[] = [
  (r, who, firm) =>
    `${firm} said on ${r.pick(days)} it had lost ${r.below(900) + 2} ${r.pick(things)} near ${r.pick(places)}.`,
  (r, who) => `“We will rebuild within ${r.below(9) + 2} months,” ${who} told reporters in ${r.pick(places)}.`,
  (r, who, firm) => `Shares in ${firm} fell ${r.below(30)}.${r.below(9)} percent to $${r.below(200) + 1}.`,
  (r, who) => `${who}, ${r.below(50) + 25}, has led the group since ${r.below(40) + 1980}.`,
  (r, who, firm) => `The deal is worth about €${r.below(900) + 3} million, according to ${firm}.`,
  (r, who) => `But ${who.split(' ')[1] ?? who} said the figures were “wrong from the first page”.`,
  (r) =>
    `Officials in ${r.pick(places)} expect ${r.below(90) + 10},000 visitors by ${r.pick(['March', 'May', 'July'])} ${r.below(4) + 2026}.`,
  (r, who, firm) => `Neither ${firm} nor the ministry in ${r.pick(places)} would comment late on ${r.pick(days)}.`,
];

/** An article of four sentences; the same number gives the same article everywhere. */
export function articleText(number: number): string {
  const random = randomFrom(number);
  const who = `${random.pick(given)} ${nameFrom(random)}`;
  const firm = `${nameFrom(random)} ${random.pick(bodies)}`;
  const from = random.below(sentences.length);
  const told = Array.from({ length: 4 }, (_, at) => sentences[(from + at * 3) % sentences.length]?.(random, who, firm));
  return `${random.pick(places).toUpperCase()}, ${random.below(27) + 1} May 2026 – ${told.join(' ')}`;
}

function nameFrom(random: Random): string {
  const name = random.pick(syllables) + random.pick(syllables) + random.pick(syllables);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every so many lines one is no record, as in any corpus. */
const badEvery = 10_000;

/** The lines of a corpus of articles, some of them broken. */
export function* corpusLines(articles: number): Generator<string> {
  for (let number = 1; number <= articles; number++) {
    const record = JSON.stringify({ id: number, text: articleText(number) });
    yield number % badEvery === 0 ? record.slice(0, -9) : record;
  }
}

/** The number of words, as counted by white space. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
