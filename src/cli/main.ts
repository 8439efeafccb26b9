import { FormatError, SpanError } from '../core/formats/errors';
import { ModelError } from '../core/tagger/modelFile';
import { producer } from '../core/version';
import { Arguments } from './arguments';
import { CliError, UsageError } from './errors';
import { programHelp, verbHelp } from './help';
import { suggestion } from './suggest';
import { say, type Terminal } from './terminal';
import { type Verb } from './verb';
import { verbs } from './verbs/index';

/** Runs one command and returns its exit code. Nothing is thrown but bugs. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = argv;
  if (first === '--version') return print(terminal, `${producer.version}\n`);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const verb = verbs.find(({ name }) => name === rest[0]);
    return print(terminal, verb ? verbHelp(verb) : programHelp(verbs, producer.version));
  }
  const verb = verbs.find(({ name }) => name === first);
  if (verb) return runVerb(verb, rest, terminal);
  const meant = suggestion(
    first,
    verbs.map(({ name }) => name),
  );
  const hint = meant === undefined ? '' : `, did you mean “${meant}”?`;
  say(terminal, `there is no verb “${first}”${hint || ';'} try bluepencil --help`);
  return 2;
}

async function runVerb(verb: Verb, argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const args = new Arguments(argv, verb.options);
    if (args.flag('help')) return print(terminal, verbHelp(verb));
    return await verb.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      say(terminal, `${error.message}; try bluepencil ${verb.name} --help`);
      return 2;
    }
    if (!isMendable(error)) throw error;
    say(terminal, error.message);
    return 1;
  }
}

function print(terminal: Terminal, text: string): number {
  terminal.stdout.write(text);
  return 0;
}

function isMendable(error: unknown): error is Error {
  return [CliError, FormatError, SpanError, ModelError].some((kind) => error instanceof kind);
}
