import { type Choice } from './choose';

/** Groups of annotations (by index) that stood at different places and came to the same one. At most one of them can be right. */
export function collisions(choices: readonly Choice[], oldStarts: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, choice] of choices.entries()) {
    if (!('span' in choice)) continue;
    const key = `${choice.span.start}-${choice.span.end}`;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((at) => oldStarts[at])).size > 1);
}
