import { parseArgs } from 'node:util';
import { UsageError } from './errors';
import { suggestion } from './suggest';
import { type Option } from './verb';

/** Options that every verb has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  help: { short: 'h', help: 'Print this help.' },
  quiet: { short: 'q', help: 'Say nothing on standard error but errors.' },
};

/** What was given on the command line, after the verb. Asking for an option that is ill-formed throws a `UsageError`. */
export class Arguments {
  readonly operands: readonly string[];
  readonly #values: Readonly<Record<string, string | boolean | undefined>>;

  constructor(argv: readonly string[], options: Readonly<Record<string, Option>>) {
    const { values, positionals } = parse(argv, { ...options, ...commonOptions });
    this.operands = positionals;
    this.#values = values;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  required(name: string): string {
    return this.text(name) ?? usage(`--${name} is needed`);
  }

  count(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return /^[1-9]\d{0,6}$/.test(value) ? Number(value) : usage(`--${name} should be a number from 1 on, not ${value}`);
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    return choices.find((choice) => choice === value) ?? usage(`--${name} should be one of ${choices.join(', ')}`);
  }
}

function usage(message: string): never {
  throw new UsageError(message);
}

function parse(argv: readonly string[], options: Readonly<Record<string, Option>>) {
  const config = Object.entries(options).map(([name, { short, value }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const,
  ]);
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(config) as Record<string, { type: 'boolean' | 'string'; short?: string }>,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '--?([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) return usage(message.split('. ')[0] ?? message);
    const meant = suggestion(unknown, Object.keys(options));
    return usage(`there is no option --${unknown}${meant === undefined ? '' : `, did you mean --${meant}?`}`);
  }
}
