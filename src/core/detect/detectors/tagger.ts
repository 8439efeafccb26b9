import { type FigureLabel } from '../../figures/read';
import { labelIds, labels } from '../../labels/labels';
import { readModel } from '../../tagger/modelFile';
import { type Tagged, Tagger } from '../../tagger/tagger';
import { noTopic, type Topic, topicOf } from '../../tagger/topic';
import { contains, isSameSpan } from '../../text/span';
import { tokensOf } from '../../text/tokens';
import { remember } from '../../util/remember';
import { bookful } from '../bookful';
import { type Detector, type Finding } from '../detector';
import { type Value } from '../value';
import { figures } from './figures';
import { withoutPossessive } from './possessive';
import { teamOf } from './team';

/** What is less likely than this is wrong more often than right; measured on the dev sets. */
const leastScore = 0.4;

function settingOf({ sport, markets }: Topic): string {
  return `${sport}${markets}`;
}

function topicIn(setting: string | undefined): Topic {
  return setting === undefined ? noTopic : { sport: Number(setting[0]), markets: Number(setting[1]) };
}

/**
 * The trained tagger, with the grammar of figures as one of its witnesses: the grammar proposes, the model decides what
 * is one and where it ends, and the grammar says what it means. Throws a `ModelError` for bytes that are no model of
 * this version.
 */
export function taggerDetector(bytes: Uint8Array, remembered = bookful): Detector {
  const tagger = new Tagger(readModel(bytes));
  const topics = remember(remembered, (text: string) => tagger.topics(tokensOf(text)));
  return {
    id: 'tagger',
    emits: labelIds,
    setting: (blocks) => settingOf(topicOf(blocks.map(({ text }) => topics(text)))),
    detect({ text }, setting) {
      const read = readFigures(text);
      const topic = topicIn(setting);
      const tagged = tagger.tag(tokensOf(text), read, topic).filter(({ score }) => score >= leastScore);
      return tagged
        .map((one) => teamOf(text, one, topic))
        .flatMap(
          (one) =>
            tableOf(text, one, read) ??
            personOf(text, one) ??
            withValue(text, withoutStop(text, withoutPossessive(text, one), read), read),
        );
    },
  };
}

type Figure = Finding & { readonly label: FigureLabel };

function readFigures(text: string): Figure[] {
  // The detector's labels are just these.
  return [...figures.detect({ start: 0, end: text.length, text })] as Figure[];
}

/** Numbers that only white space joins, as in a table of results, each by itself as the grammar reads them. */
function tableOf(text: string, tagged: Tagged, read: readonly Figure[]): Finding[] | undefined {
  if (tagged.label !== 'CARDINAL') return undefined;
  const inner = read.filter((figure) => figure.label === tagged.label && contains(tagged, figure));
  const isTable =
    inner.length > 1 &&
    inner[0]?.start === tagged.start &&
    inner.at(-1)?.end === tagged.end &&
    inner.every(({ end }, at) => end === tagged.end || text.slice(end, inner[at + 1]?.start).trim() === '');
  return isTable ? inner.map((figure) => ({ ...figure, score: tagged.score })) : undefined;
}

/** "Ada Quill of Cork" is a person and a place; two words before the "of", for Joan of Arc is one name. */
const fromSomewhere = /^(?!(?:Saint|St\.?)\s)(\S+\s.*\S)\sof\s+(?=\p{Lu})/u;

function personOf(text: string, tagged: Tagged): Finding[] | undefined {
  const words = text.slice(tagged.start, tagged.end);
  const match = tagged.label === 'PERSON' ? fromSomewhere.exec(words) : undefined;
  if (!match) return undefined;
  const [before, person = ''] = match;
  return [
    { ...tagged, end: tagged.start + person.length },
    { ...tagged, start: tagged.start + before.length, label: 'GPE' },
  ];
}

/** "20 °C." at a sentence's end, which is cut into words as an abbreviation: the stop stays outside, as the grammar reads it. */
function withoutStop(text: string, tagged: Tagged, read: readonly Figure[]): Tagged {
  const end = tagged.end - 1;
  const isFigure = text[end] === '.' && read.some((figure) => figure.start === tagged.start && figure.end === end);
  return isFigure ? { ...tagged, end } : tagged;
}

/** The value that the grammar gives to those words; where it read other words there, it is asked about just these. */
function withValue(text: string, tagged: Tagged, read: readonly Figure[]): Finding {
  if (labels[tagged.label].group === 'name') return tagged;
  const same = read.find((figure) => isSameSpan(figure, tagged));
  const value = fitting(tagged, same ? same.value : valueOfWords(text.slice(tagged.start, tagged.end)));
  return value ? { ...tagged, value } : tagged;
}

function valueOfWords(words: string): Value | undefined {
  const [only, second] = readFigures(words);
  return only && !second && only.start === 0 && only.end === words.length ? only.value : undefined;
}

/** Dates and times have time expressions for values, all others quantities. */
function fitting({ label }: Tagged, value: Value | undefined): Value | undefined {
  const isTime = labels[label].group === 'time';
  return value && (value.kind === 'timex') === isTime ? value : undefined;
}
