import { type Quotation, type SourceKind } from '../core/detect/analysis';
import { oneLine } from '../core/text/oneLine';
import { type Snapshot } from './liveArticle';
import { shortened } from './markdown';
import { counted, type TreeNode } from './treeNode';

/** What the kinds of source are called, and their codicons. */
const sources: Readonly<Record<SourceKind, { readonly words: string; readonly icon: string }>> = {
  person: { words: 'named person', icon: 'person' },
  unnamed: { words: 'unnamed', icon: 'question' },
  institution: { words: 'institution', icon: 'organization' },
  medium: { words: 'medium', icon: 'broadcast' },
  document: { words: 'document', icon: 'file-text' },
};

const kinds: Readonly<Record<Quotation['kind'], string>> = { direct: '', indirect: 'indirect', mixed: 'in part' };

/** Quotations of one speaker. */
interface Speaker {
  readonly name: string | undefined;
  readonly kind: SourceKind | undefined;
  readonly quotations: Quotation[];
}

/** The view “Quotes”: the speakers in the order in which they first speak, those without a name last, with what they say. */
export function quotesTree({ analysis, document }: Snapshot): readonly TreeNode[] {
  const speakers = new Map<string, Speaker>();
  for (const quotation of analysis.quotations) {
    const name = nameOf(quotation, document.text);
    const key = name?.toLowerCase() ?? '';
    const speaker = speakers.get(key) ?? { name, kind: quotation.source?.kind, quotations: [] };
    speaker.quotations.push(quotation);
    speakers.set(key, speaker);
  }
  const named = [...speakers.values()].filter(({ name }) => name !== undefined);
  const others = [...speakers.values()].filter(({ name }) => name === undefined);
  return [...named, ...others].map((speaker) => speakerNode(speaker, document.text));
}

function nameOf({ source, speaker }: Quotation, text: string): string | undefined {
  if (source) return source.name;
  return speaker && oneLine(text.slice(speaker.start, speaker.end));
}

function speakerNode({ name, kind, quotations }: Speaker, text: string): TreeNode {
  const id = `speaker ${name?.toLowerCase() ?? ''}`;
  const title = name ?? 'No speaker';
  const words = kind && sources[kind].words;
  const place = quotations.find(({ speaker, source }) => speaker ?? source);
  const span = place?.source?.span ?? place?.speaker;
  return {
    id,
    text: title,
    description: [words, quotations.length > 1 ? `${quotations.length}×` : undefined].filter(Boolean).join('  '),
    icon: kind ? sources[kind].icon : name === undefined ? 'question' : 'comment',
    spoken: `${title}${words ? `, ${words}` : ''}, ${counted(quotations.length, 'quotation')}`,
    ...(span && { span }),
    context: 'speaker',
    isOpen: true,
    children: () => quotations.map((quotation, index) => quotationNode(quotation, text, `${id} ${index}`)),
  };
}

function quotationNode({ start, end, kind, speaker, source }: Quotation, text: string, id: string): TreeNode {
  const words = text.slice(start, end);
  const called = speaker && oneLine(text.slice(speaker.start, speaker.end));
  const as = called !== undefined && source && called !== source.name ? `“${called}”` : '';
  return {
    id,
    text: shortened(words, 120),
    description: [kinds[kind], as].filter(Boolean).join('  '),
    tooltip: () => [oneLine(words), source?.how].filter(Boolean).join('\n\n'),
    icon: kind === 'indirect' ? 'comment' : 'quote',
    spoken: `${kinds[kind] || 'direct'}: ${words}`,
    span: { start, end },
    context: 'quotation',
  };
}
