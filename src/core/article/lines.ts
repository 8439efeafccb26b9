/** What single lines of an article look like. Only the first `reach` code units of a block are ever read. */
const reach = 400;

/** In words: what is longer is no heading. A headline may be longer than a sub-heading. */
const longest = { heading: 12, headline: 24, boilerplate: 45, credit: 45 };

const boilerplateOpenings =
  /^(?:more (?:news|from|on|stories|world|politics|sport)\b|read (?:more|next|also|the full)\b|related\b|see also\b|advertisement\b|sponsored\b|share (?:this|on|via)\b|share$|follow us\b|subscribe\b|sign up\b|newsletter|©|\(c\) ?\d|copyright\b|all rights reserved|most (?:read|popular|viewed)\b|recommended\b|trending\b|topics?:|tags?:|filed under\b|our standards:|comments?$|leave a comment|click here\b|download (?:our|the) app\b|watch:|listen:|join (?:our|the conversation)\b|support (?:our|independent)\b|skip to\b|\d+ ?min(?:ute)?s? read$|print$|email$|for more information\b|notes? to editors\b|ends$|# ?# ?#$|-30-$|\* ?\* ?\*$|-{3,}$|_{3,}$|about us$)/i;

/** Words that make a short line an advertisement for the paper itself wherever in the line they stand. */
const boilerplatePhrases =
  /\ball rights reserved\b|\bour (?:free |daily |weekly |morning )?newsletter\b|\bstraight to your inbox\b|\bterms (?:of use|and conditions)\b|\bprivacy policy\b|\bmay not be (?:published|reproduced|republished)\b/i;

const creditOpenings =
  /^[([_*]{0,3}(?:(?:additional|more|with|further) )?(?:reporting|report|reported|editing|edited|writing|written|compiled|compilation|photography|graphics?|production|translated|translation|research|words|pictures) (?:by|from)\b/i;

const creditPhrases =
  /\bcontributed (?:reporting|to this (?:report|article|story))\b|^[([_*]{0,3}(?:sources?|agencies|via): ?\p{Lu}/iu;

const captionOpenings =
  /^[([_*]{0,3}(?:file(?: photo| picture| image)?(?: ?[:–—-] ?| photo)|photo(?:graph)?(?: ?[:/]| by\b| of\b)|pictures?(?: ?[:/]| by\b)|image(?: ?[:/]| credit)|illustration:|caption:|pictured:|above:|left:|right:|map:|chart:|\[\d+\/\d+\]|\d+\/\d+ )|^!\[/i;

const captionPhrases =
  /\bin this (?:file |undated )?(?:photo|picture|image|handout)|\((?:photo|picture|image|file|credit|handout)\b|\bphoto(?:graph)?: ?\p{Lu}|\bfile photo\b|\b(?:photo|image) credit\b|\/(?:AP|AFP|EPA|Reuters|Getty)\b/iu;

const sentenceEnd = /[.!?…。！？۔؟।:;,][\])"'”’»]{0,3}$/u;

/** The part of a block that is judged. */
function opening(text: string): string {
  return text.slice(0, reach);
}

/** The words of a line, roughly; in scripts that put no spaces two characters count as a word. Reads no more than `reach`. */
export function wordCount(text: string): number {
  const line = opening(text);
  const dense = line.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return (line.match(/\s+/g)?.length ?? 0) + 1 + (dense >> 1);
}

/** The level of a Markdown heading, 1 to 6; 0 where the line is none. */
export function headingLevel(text: string): number {
  return /^(#{1,6})\s+\S/.exec(opening(text))?.[1]?.length ?? 0;
}

/** Whether the line ends as sentences end. */
export function isSentence(text: string): boolean {
  return sentenceEnd.test(
    text
      .slice(-8)
      .trimEnd()
      .replace(/[*_]+$/, ''),
  );
}

/** Whether the line is short, opens like a sentence and does not end like one. */
export function isHeading(text: string): boolean {
  return !isSentence(text) && wordCount(text) <= longest.heading && opensHigh(text);
}

/** The same with a headline's length. */
export function isHeadline(text: string): boolean {
  const isQuestion = /[?!][”’"']?$/.test(text.slice(-3)) && wordCount(text) <= longest.heading;
  return (isQuestion || !isSentence(text)) && wordCount(text) <= longest.headline && opensHigh(text);
}

/** Whether the first letter is no small one. */
function opensHigh(text: string): boolean {
  const letter = /[\p{L}\p{N}]/u.exec(opening(text))?.[0];
  return letter !== undefined && !/\p{Ll}/u.test(letter);
}

/** Whether the line begins with a bullet or a number. */
export function isListItem(text: string): boolean {
  return /^(?:[-*•–·]|\d+[.)])\s/.test(opening(text));
}

/** Whether the line speaks of the site and not of the news: "Read more", "© 2023 …", newsletters. */
export function isBoilerplate(text: string): boolean {
  const line = opening(text);
  if (wordCount(line) > longest.boilerplate) return false;
  if (boilerplatePhrases.test(line)) return true;
  return (
    boilerplateOpenings.test(line) &&
    (!isSentence(line) || wordCount(line) <= 8 || /^(?:©|\(c\)|copyright)/i.test(line))
  );
}

/** Whether the line says who wrote, edited or supplied the article. */
export function isCredit(text: string): boolean {
  const line = opening(text);
  if (wordCount(line) > longest.credit) return false;
  return creditOpenings.test(line) || creditPhrases.test(line);
}

/** Whether the line says of itself that it stands under a picture. */
export function isCaption(text: string): boolean {
  const line = opening(text);
  return captionOpenings.test(line) || (wordCount(line) < 60 && captionPhrases.test(line));
}
