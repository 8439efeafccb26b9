import { type Check } from './check';

/** So much of a quotation is repeated in the message, in UTF-16 code units. */
const longest = 60;

/** Direct words that no source can be found for: nobody is named, or a pronoun that nobody before it fits. */
export const checkAttribution: Check = (text, { quotations }) =>
  quotations.flatMap(({ kind, source, speaker, start, end }) => {
    if (kind !== 'direct' || source) return [];
    const why = speaker
      ? `Nobody before it fits “${text.slice(speaker.start, speaker.end)}”.`
      : 'No speaker was found for this quotation.';
    const message = `Who said ${opening(text.slice(start, end))}? ${why}`;
    return [
      {
        id: 'unattributed-quotation',
        level: 'hint',
        span: { start, end },
        ...(speaker && { related: speaker }),
        message,
      },
    ];
  });

function opening(words: string): string {
  if (words.length <= longest) return words;
  return `${words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
