/** A kind of text that has words and is no article; `reason` completes “Blue Pencil thinks that this file …”. */
interface LookAlike {
  readonly reason: string;
  /** Judges the head of a text and its lines that are not blank. */
  test(head: string, lines: readonly string[]): boolean;
}

const licencePhrases =
  /permission is hereby granted, free of charge|licensed under the apache license|apache license\s+version 2\.0|gnu (?:lesser |affero )?general public license|redistribution and use in source and binary|provided ["“]as is["”],? (?:and the author|without warrant)|mozilla public license|creative commons legal code|permission to use, copy, modify,? and\/?(?:or )?distribute|this is free and unencumbered software/i;

/** What licences and notices call themselves in their first lines. */
const licenceTitle =
  /\b(?:software license terms|third[- ]party (?:software )?notices?|end[- ]user licen[cs]e agreement|artistic license)\b/i;

const logLine =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ,]+\d\d:\d\d|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\[?(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE|FATAL|NOTICE)\b|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} |\s+at \S+\(|Traceback \()/;

const codeLine =
  /^\s*(?:import [\w{*"']|from [\w.]+ import\b|def \w+\(|class \w+[:({ ]|(?:export |async |static |public |private |protected )+\w|function\b.*\(|(?:const|let|var|val) \w+ ?[=:]|(?:if|for|while|switch|elif|catch) ?\(|(?:else|try|finally)\b ?[:{]|#include\b|#!|#define\b|package [\w.]+;|using [\w.]+;|return\b.*;$|\/\/|\/\*|\*\/|\* @|<\?php|<\/?\w+[^>]*>|@\w+\(|\$\w+ ?=|SELECT\b|INSERT INTO\b|CREATE TABLE\b|(?:[\w.]+)\(.*\);?$|[{}()[\]];?,?$)|[;{]\s*$|=>\s*\{?$/;

const settingLine =
  /^\s*(?:["']?[\w.-]+["']?(?:\[[\w,]+\])? ?(?:===?|[<>~!]=|:=|=) ?\S|\[[\w .:"-]+\]$|[A-Za-z_][\w.-]*:(?!\/\/)\s*(?:$|["'[{\d]|true\b|false\b|null\b|\S+$)|-{1,2}[\w-]+(?:[ =]\S+)?$|["'][\w .-]+["']: ?\S|#\s)/;

const listLine = /^\s*(?:[-*+•]|\d{1,3}[.)])\s/;

/** Looked through in order. */
export const lookAlikes: readonly LookAlike[] = [
  { reason: 'looks like JSON', test: (head) => /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\d\]-]|$))/.test(head) },
  { reason: 'looks like HTML or XML', test: (head) => /^\s*<(?:[?!]\w|[a-z][\w:-]*[\s>/])/i.test(head) },
  {
    reason: 'looks like a licence',
    test: (head) => licencePhrases.test(head) || licenceTitle.test(head.slice(0, 600)),
  },
  { reason: 'looks like a log', test: (_, lines) => shareOfLines(lines, logLine) > 0.4 },
  { reason: 'looks like a table', test: (_, lines) => isTable(lines) },
  { reason: 'looks like code', test: (_, lines) => shareOfLines(lines, codeLine) > 0.25 },
  { reason: 'looks like configuration', test: (_, lines) => shareOfLines(lines, settingLine) > 0.5 },
  { reason: 'looks like documentation of software', test: isDocumentation },
  { reason: 'looks like a diff', test: (head) => /^(?:diff --git |--- a\/)/.test(head) },
];

/** The share of lines that the pattern fits, 0 to 1; only the first 300 code units of a line count. */
export function shareOfLines(lines: readonly string[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line.slice(0, 300))).length / lines.length;
}

/** Whether nearly all lines hold the same number of separators, two or more of them, or tabs. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  return ['\t', ',', ';', '|'].some((separator) => {
    const least = separator === '\t' ? 1 : 2;
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = counts[1] ?? 0;
    if (usual < least) return false;
    return counts.filter((count) => count === usual).length >= lines.length * 0.8;
  });
}

/** README files and change logs: fenced code, badges, or mostly list items that speak in code. */
function isDocumentation(head: string, lines: readonly string[]): boolean {
  if (/^\s{0,3}(?:```|~~~)/m.test(head) || head.includes('[![')) return true;
  const inCode = head.match(/`[^`\n]+`/g)?.length ?? 0;
  if (inCode > lines.length / 4 && inCode > 2) return true;
  return /^#+ \[?(?:v?\d+\.\d+|unreleased|changelog)/im.test(head) && shareOfLines(lines, listLine) > 0.4;
}
