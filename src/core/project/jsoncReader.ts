import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Place, placeOf } from '../text/place';
import { type Span } from '../text/span';
import { type Fault } from './fault';

interface Source {
  placeOf(span: Span): Place;
  report(span: Span, severity: Fault['severity'], message: string): void;
}

/** A value in a JSON file that people write by hand, with comments. Asking it for what it is not reports a fault and gives nothing. */
export class JsoncReader {
  private constructor(
    private readonly node: Node,
    private readonly path: string,
    private readonly source: Source,
  ) {}

  /** The value of a file; what is no JSON is reported, and what could be read of it given. */
  static read(body: string, file: string, faults: Fault[]): JsoncReader | undefined {
    const errors: ParseError[] = [];
    const root = parseTree(body, errors, { allowTrailingComma: true });
    const source: Source = {
      placeOf: (span) => placeOf(body, span),
      report: (span, severity, message) => {
        faults.push({ file, ...placeOf(body, span), severity, message });
      },
    };
    const [first] = errors;
    if (first) {
      const { offset, length, error } = first;
      const start = Math.min(offset, body.length);
      const what = printParseErrorCode(error).replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      source.report(
        { start, end: Math.min(start + length, body.length) },
        'error',
        `This is not JSON: ${what.toLowerCase()}.`,
      );
    }
    return root && new JsoncReader(root, '', source);
  }

  /** Where it stands in the file. */
  get place(): Place {
    return this.source.placeOf(spanOf(this.node));
  }

  get value(): unknown {
    return getNodeValue(this.node) as unknown;
  }

  /** The member of an object, or `undefined` where it is missing. */
  member(name: string): JsoncReader | undefined {
    return this.members().find(([one]) => one === name)?.[1];
  }

  /** The members of an object with their names, in the order of the file; of a name that stands twice, the last. */
  members(): readonly (readonly [name: string, value: JsoncReader])[] {
    if (this.node.type !== 'object') {
      this.#not('an object');
      return [];
    }
    const pairs = (this.node.children ?? []).flatMap(({ children = [] }) => {
      const [key, value] = children;
      if (!key || !value) return [];
      const name = String(key.value);
      return [[name, this.#child(value, this.path === '' ? name : `${this.path}.${name}`)] as const];
    });
    return [...new Map(pairs)];
  }

  items(): readonly JsoncReader[] {
    if (this.node.type !== 'array') {
      this.#not('a list');
      return [];
    }
    return (this.node.children ?? []).map((child, index) => this.#child(child, `${this.path}[${index + 1}]`));
  }

  /** Words, not empty. */
  text(): string | undefined {
    const { value } = this;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.#not('words');
    return undefined;
  }

  /** A list of words. */
  texts(): readonly string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** Words, or a list of them: each with its place. */
  oneOrMore(): readonly JsoncReader[] {
    return this.isList ? this.items() : [this];
  }

  /** A path below or beside the file. */
  relativePath(): string | undefined {
    const path = this.text()?.replaceAll('\\', '/');
    if (path === undefined || !/^(?:\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) return path;
    this.error('The path is to be relative to the folder of this file.');
    return undefined;
  }

  flag(): boolean | undefined {
    const { value } = this;
    if (typeof value === 'boolean') return value;
    this.#not('true or false');
    return undefined;
  }

  oneOf<T extends string>(words: readonly T[]): T | undefined {
    const found = words.find((word) => word === this.value);
    if (found === undefined) this.#not(`one of ${words.join(', ')}`);
    return found;
  }

  get isList(): boolean {
    return this.node.type === 'array';
  }

  get isObject(): boolean {
    return this.node.type === 'object';
  }

  error(message: string): void {
    this.source.report(spanOf(this.node), 'error', message);
  }

  warn(message: string): void {
    this.source.report(spanOf(this.node), 'warning', message);
  }

  #child(node: Node, path: string): JsoncReader {
    return new JsoncReader(node, path, this.source);
  }

  #not(wanted: string): void {
    this.error(`${this.path === '' ? 'The file' : `“${this.path}”`} should be ${wanted}.`);
  }
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
