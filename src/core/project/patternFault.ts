const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** What is wrong with an expression of compromise, as far as can be seen without it: a whole sentence, or `undefined`. */
export function patternFault(expression: string): string | undefined {
  if (expression.trim() === '') return 'The pattern is empty.';
  const regexes = expression.match(/(?<![^\s(|[!])\/(?:\\.|[^/\\])*\/(?=$|[\s)|\]?+*])/g) ?? [];
  for (const regex of regexes) {
    const wrong = regexFault(regex.slice(1, -1));
    if (wrong !== undefined) return wrong;
  }
  const rest = regexes.reduce((left, regex) => left.replace(regex, ''), expression);
  const unbalanced = unbalancedIn(rest);
  if (unbalanced !== undefined) return `The pattern has a “${unbalanced}” without its other half.`;
  return /[\p{L}\p{N}#@.*/~%$]/u.test(expression) ? undefined : 'The pattern names no word and no tag.';
}

function regexFault(source: string): string | undefined {
  try {
    return new RegExp(source).source === '' ? 'The pattern is empty.' : undefined;
  } catch (error) {
    return `The pattern cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** The first bracket that nothing closes or opens. */
function unbalancedIn(expression: string): string | undefined {
  const open: string[] = [];
  for (const sign of expression) {
    if (sign in closing) open.push(sign);
    else if (Object.values(closing).includes(sign)) {
      if (closing[open.at(-1) ?? ''] !== sign) return sign;
      open.pop();
    }
  }
  return open.at(-1);
}
