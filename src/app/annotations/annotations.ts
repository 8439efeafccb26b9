import { corpusSidecarSuffix } from '../../core/corpus/corpusSidecar';
import { type Document } from '../../core/text/document';
import { type Disposable } from '../../core/util/event';
import { type LiveArticles } from '../articles';
import { type SidecarFiles } from '../corpus/recordFiles';
import { recordPlace } from '../corpus/recordUri';
import { type LiveArticle, type Snapshot } from '../liveArticle';
import { counted } from '../treeNode';
import { UserError } from '../userError';
import { ArticleAnnotations } from './articleAnnotations';
import { type Hand } from './decide';
import { type Sidecars } from './sidecars';
import { type AnnotatedArticle, type AnnotationSurroundings } from './surroundings';
import { Unsaved } from './unsaved';

/** Who annotates, and how new annotations are told apart. */
export interface Signature {
  /** Where it is not known, annotations have no author. */
  author(): string | undefined;
  /** An id that nobody has used. */
  newId(): string;
}

/** The annotations of every open article. */
export class Annotations implements Disposable {
  readonly #open = new Map<string, ArticleAnnotations>();
  readonly #articles = new Map<string, LiveArticle>();
  readonly #unsaved = new Unsaved();
  readonly #subscriptions: readonly Disposable[];

  constructor(
    articles: LiveArticles,
    private readonly surroundings: Omit<AnnotationSurroundings, 'files'> & {
      readonly sidecars: Sidecars;
      readonly records: SidecarFiles;
    },
    private readonly signature: Signature,
  ) {
    this.#subscriptions = [
      articles.onDidOpen((article) => this.#openFor(article)),
      articles.onDidClose((uri) => this.#close(uri)),
    ];
    for (const article of articles.all()) this.#openFor(article);
  }

  /** Those of an open article; throws a `UserError` where it is none. */
  of(uri: string): ArticleAnnotations {
    const annotations = this.#open.get(uri);
    if (!annotations) throw new UserError('Open an article first.');
    return annotations;
  }

  /** Does something with the annotations of an article, open or not; what is done is written where it is not open. */
  async with<T>(document: Document, act: (annotations: ArticleAnnotations) => Promise<T>): Promise<T> {
    const open = this.#open.get(document.uri);
    if (open) return act(open);
    let snapshot: Pick<Snapshot, 'document' | 'anchored'> = { document, anchored: [] };
    const article = {
      get snapshot() {
        return snapshot;
      },
      annotate: (anchored: Snapshot['anchored']) => void (snapshot = { document, anchored }),
    };
    const own = this.#make(article, document.uri);
    await own.loaded();
    const done = await act(own);
    await own.flush();
    return done;
  }

  /** Who annotates, now. */
  hand(): Hand {
    const { signature, surroundings } = this;
    const now = new Date(surroundings.clock.now()).toISOString();
    return { author: signature.author(), now, newId: () => signature.newId() };
  }

  /** A text was saved. */
  textSaved(uri: string): void {
    this.#open.get(uri)?.textSaved();
  }

  /** A file of annotations was changed on the disk. */
  async fileChanged(uri: string): Promise<void> {
    if (uri.endsWith(corpusSidecarSuffix)) await this.#corpusChanged(uri.slice(0, -corpusSidecarSuffix.length));
    const { sidecars } = this.surroundings;
    for (const [article, annotations] of this.#open)
      if (sidecars.placesOf(article).includes(uri)) await annotations.reload();
  }

  /** Files of annotations may have been changed unnoticed. */
  async recheck(): Promise<void> {
    await Promise.all([...this.#open.values()].map((one) => one.recheck()));
  }

  /** Writes everything that is not written yet. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map((one) => one.flush()));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const one of this.#open.values()) one.dispose();
  }

  #openFor(article: LiveArticle): void {
    const { uri } = article.snapshot.document;
    const own = this.#make(article, uri);
    this.#open.set(uri, own);
    this.#articles.set(uri, article);
    article.onDidChange((snapshot) => this.#unsaved.see(snapshot));
    void this.#follow(uri, article, own);
  }

  #make(article: AnnotatedArticle, uri: string): ArticleAnnotations {
    const { records, sidecars, ...surroundings } = this.surroundings;
    return new ArticleAnnotations(article, uri, { ...surroundings, files: recordPlace(uri) ? records : sidecars });
  }

  async #corpusChanged(corpus: string): Promise<void> {
    for (const [uri, annotations] of this.#open) if (recordPlace(uri)?.corpus === corpus) await annotations.reload();
  }

  /** Annotations that were made before the article was a file come to it. */
  async #follow(uri: string, { snapshot }: LiveArticle, own: ArticleAnnotations): Promise<void> {
    this.#unsaved.leaveAll();
    const left = this.#unsaved.takeFor(snapshot.document);
    if (left.length === 0) return;
    const title = `keep ${counted(left.length, 'annotation')} with the saved article`;
    await own.perform({ title, changes: left.map((after) => ({ after })) }).catch((error: unknown) => {
      this.surroundings.log.error('annotations could not follow', uri, error);
      this.surroundings.tell('The annotations made before the article was saved could not be kept. The log says why.');
    });
  }

  #close(uri: string): void {
    this.#unsaved.close(uri);
    this.#articles.delete(uri);
    for (const [other, live] of this.#articles) {
      const own = this.#open.get(other);
      if (own) void this.#follow(other, live, own);
    }
    this.#open.get(uri)?.dispose();
    this.#open.delete(uri);
  }
}
