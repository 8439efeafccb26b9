import { type AnnotatedDocument, type Format, type Loss } from '../../core/formats/format';
import { type Arguments } from '../arguments';
import { writeDocuments } from '../encoding';
import { modelBytes, readText, uriOf } from '../files';
import { sayLosses } from '../losses';
import { openOutput } from '../output';
import { CliProjects } from '../projects';
import { type Terminal } from '../terminal';
import { Engine } from './engine';
import { jobOf } from './options';

/** Annotates files that are an article each. Returns the exit code. */
export async function annotateArticles(
  args: Arguments,
  terminal: Terminal,
  names: readonly string[],
  format: Format,
): Promise<number> {
  const engine = await Engine.start(jobOf(args, format, await modelBytes(terminal, args.flag('quiet'))).engine);
  const projects = new CliProjects(args, terminal);
  const annotate = async (name: string): Promise<AnnotatedDocument> => {
    const { text, hasBom } = await readText(terminal, name);
    const own = await projects.engineFor(engine, name);
    const annotated = own.annotate({ uri: uriOf(terminal, name), version: 1, text });
    return hasBom ? { ...annotated, hasBom } : annotated;
  };
  const losses = format.stream === 'none' ? await writeTogether() : await writeOneByOne();
  if (!args.flag('quiet')) sayLosses(terminal, losses, args.oneOf('losses', ['text', 'json']));
  return 0;

  async function writeTogether() {
    const documents: AnnotatedDocument[] = [];
    for (const name of names) documents.push(await annotate(name));
    return writeDocuments(terminal, format, documents, args.text('output'));
  }

  async function writeOneByOne() {
    const losses: Loss[] = [];
    const output = openOutput(terminal, args.text('output'), false);
    try {
      for (const name of names) {
        const encoded = format.encode([await annotate(name)]);
        await output.write(encoded.body);
        losses.push(...encoded.losses);
      }
    } finally {
      await output.close();
    }
    return losses;
  }
}
