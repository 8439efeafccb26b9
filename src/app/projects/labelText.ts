import { type LabelRow } from '../../core/labels/labelSet';
import { escapeMarkdown, shortened } from '../markdown';

/** A hover is no page: so much of a guideline is shown, in UTF-16 code units. */
const mostGuideline = 3000;

/** What a project says of a label, in Markdown of the project's; `undefined` where it says nothing. Nothing is loaded from elsewhere. */
export function guidelineText({ guideline }: LabelRow): string | undefined {
  if (guideline === undefined) return undefined;
  const text = guideline.trim().replace(/!+\[/g, '[');
  if (text.length <= mostGuideline) return text;
  const cut = text.lastIndexOf('\n', mostGuideline);
  return `${text.slice(0, cut > 0 ? cut : mostGuideline)}\n\n…`;
}

/** “Such as Sea Rose, Grey Gull.” */
export function examplesText({ examples = [] }: LabelRow): string | undefined {
  return examples.length === 0
    ? undefined
    : `Such as ${examples.map((one) => `_${escapeMarkdown(shortened(one, 60))}_`).join(', ')}.`;
}
