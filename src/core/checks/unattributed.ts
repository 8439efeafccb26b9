import { type Check } from './check';

/** Direct words that no source can be found for: nobody is named, or a pronoun that nobody before it fits. */
export const checkAttribution: Check = (text, { quotations }) =>
  quotations.flatMap(({ kind, source, speaker, start, end }) => {
    if (kind !== 'direct' || source) return [];
    const message = speaker
      ? `Who is quoted? Nobody before it fits “${text.slice(speaker.start, speaker.end)}”.`
      : 'Who is quoted? Nobody is named for these words.';
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
