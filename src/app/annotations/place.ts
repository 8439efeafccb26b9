import { anchorAll } from '../../core/annotate/anchor';
import { isPlaced, type Anchored, type Annotation } from '../../core/annotate/annotation';
import { saysTheSame } from '../../core/annotate/duplicates';
import { type TextFingerprint } from '../../core/annotate/sidecar';
import { type Snapshot } from '../liveArticle';

/**
 * Where annotations that came from a file stand in an open article. Those that the article has already keep their place;
 * the rest is found in its text. `text` is the fingerprint of the text that their positions count in.
 */
export function place(
  annotations: readonly Annotation[],
  text: TextFingerprint | undefined,
  { anchored, document }: Pick<Snapshot, 'anchored' | 'document'>,
): readonly Anchored[] {
  const here = new Map(anchored.filter(isPlaced).map((one) => [one.annotation.id, one]));
  const kept = (annotation: Annotation) => {
    const one = here.get(annotation.id);
    return one && saysTheSame(one.annotation, annotation) ? one : undefined;
  };
  const coming = annotations.filter((annotation) => !kept(annotation));
  const found = anchorAll(document.text, { ...(text && { text }), annotations: coming });
  const byId = new Map(found.map((one) => [one.annotation.id, one]));
  return annotations.flatMap((annotation) => kept(annotation) ?? byId.get(annotation.id) ?? []);
}
