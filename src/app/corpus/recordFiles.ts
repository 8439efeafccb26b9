import { parseSidecar } from '../../core/annotate/parseSidecar';
import { CorpusSidecar, corpusSidecarSuffix } from '../../core/corpus/corpusSidecar';
import { type Files, type LoadedText } from '../ports';
import { type Corpora } from './corpora';
import { recordPlace } from './recordUri';

/** The files of annotations, each named by its article. */
export type SidecarFiles = Pick<Files, 'read' | 'write' | 'pathOf' | 'stampOf'>;

/** Where the annotations of a corpus are kept: beside it. */
function corpusSidecarOf(corpus: string): string {
  return `${corpus}${corpusSidecarSuffix}`;
}

/**
 * The files of annotations of single articles of a corpus, each named as its article, which are lines of one file beside the
 * corpus. One article is written after the other, so that none overwrites what another has just written.
 */
export class RecordFiles implements SidecarFiles {
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: SidecarFiles,
    private readonly corpora: Corpora,
  ) {}

  async read(uri: string): Promise<LoadedText | undefined> {
    const { key } = await this.corpora.record(uri);
    const text = (await this.#sidecar(uri)).of(key);
    return text === undefined ? undefined : { text, hasBom: false };
  }

  write(uri: string, text: string): Promise<void> {
    const written = this.#writing.then(async () => {
      const { key, line } = await this.corpora.record(uri);
      const sidecar = await this.#sidecar(uri);
      await this.files.write(this.#fileOf(uri), sidecar.with(key, line, parseSidecar(text)));
    });
    this.#writing = written.catch(() => undefined); // whoever wrote it is told
    return written;
  }

  stampOf(uri: string): Promise<string | undefined> {
    return this.files.stampOf(this.#fileOf(uri));
  }

  pathOf(uri: string): string {
    return this.files.pathOf(this.#fileOf(uri));
  }

  async #sidecar(uri: string): Promise<CorpusSidecar> {
    return new CorpusSidecar((await this.files.read(this.#fileOf(uri)))?.text);
  }

  #fileOf(uri: string): string {
    return corpusSidecarOf(recordPlace(uri)?.corpus ?? uri);
  }
}
