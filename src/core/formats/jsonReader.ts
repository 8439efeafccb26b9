import { FormatError } from './errors';

/** Parses JSON and says the line of what is wrong with it. `line` is that of a body which is one line of a file, counted from 1. */
export function parseJson(body: string, line?: number): JsonReader {
  try {
    const value: unknown = JSON.parse(body.startsWith('\ufeff') ? body.slice(1) : body);
    return new JsonReader(value, '', line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(reason)?.[1];
    const before = position === undefined ? body : body.slice(0, Number(position));
    throw new FormatError(`this is not JSON (${reason})`, line ?? before.split('\n').length);
  }
}

/** A value somewhere in a JSON file of a stranger. Asking it for what it is not throws a `FormatError` that names the path. */
export class JsonReader {
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly line?: number,
  ) {}

  /** The member of an object; its value is `undefined` where there is none. */
  at(name: string): JsonReader {
    if (!isObject(this.value)) return this.#fail('an object');
    const path = this.path === '' ? name : `${this.path}.${name}`;
    return new JsonReader(Object.hasOwn(this.value, name) ? this.value[name] : undefined, path, this.line);
  }

  /** The member of an object, or `undefined` where it is missing or null. */
  maybe(name: string): JsonReader | undefined {
    const member = this.at(name);
    return member.value === undefined || member.value === null ? undefined : member;
  }

  items(): JsonReader[] {
    if (!Array.isArray(this.value)) return this.#fail('a list');
    return this.value.map((item: unknown, index) => new JsonReader(item, `${this.path}[${index}]`, this.line));
  }

  entries(): [string, JsonReader][] {
    if (!isObject(this.value)) return this.#fail('an object');
    return Object.keys(this.value).map((name) => [name, this.at(name)]);
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.#fail('a string');
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.#fail('a number');
  }

  /** One of a few words. */
  oneOf<T extends string>(words: readonly T[]): T {
    const found = words.find((word) => word === this.value);
    return found ?? this.#fail(`one of ${words.join(', ')}`);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get isObject(): boolean {
    return isObject(this.value);
  }

  /** Throws, naming the place. */
  fail(message: string): never {
    throw new FormatError(this.path === '' ? message : `${this.path} ${message}`, this.line);
  }

  #fail(wanted: string): never {
    return this.fail(`should be ${wanted}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
