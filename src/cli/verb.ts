import { type Arguments } from './arguments';
import { type Terminal } from './terminal';

/** An option as help and parser need it. */
export interface Option {
  /** One letter. */
  readonly short?: string;
  /** What stands for the value in help; a flag has none. */
  readonly value?: string;
  readonly help: string;
  /** The values to complete, where they are a list. */
  readonly choices?: readonly string[];
}

/** One of the things that the program does, by the word after its name. */
export interface Verb {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What follows the name of the verb: "[FILE…|-]". */
  readonly operands: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Commands to try, with what they do. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** More to say, in whole paragraphs. */
  readonly notes?: readonly string[];
  /** Returns the exit code. Throws `UsageError` and `CliError`. */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}
