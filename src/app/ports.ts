import { type Disposable } from '../core/util/event';

/** Time, handed in. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  after(milliseconds: number, run: () => void): Disposable;
}

/** The text of a file. */
export interface LoadedText {
  readonly text: string;
  /** Whether a byte order mark stood before it; it is not part of the text. */
  readonly hasBom: boolean;
}

/** Files by URI, wherever they lie. */
export interface Files {
  /** `undefined` where there is no such file; throws a `UserError` where it cannot be read or is no UTF-8 text. */
  read(uri: string): Promise<LoadedText | undefined>;
  /** In bytes; `undefined` where there is no such file. */
  sizeOf(uri: string): Promise<number | undefined>;
  /** Another one whenever the file was changed; `undefined` where there is no such file or folder. */
  stampOf(uri: string): Promise<string | undefined>;
  /** As UTF-8, whole or not at all, in folders that are made where they are missing; throws a `UserError` that names file and cause. */
  write(uri: string, text: string): Promise<void>;
  /** Moves a file or folder; throws a `UserError` where something is there already. */
  rename(from: string, to: string): Promise<void>;
  /** To the trash, where there is one; throws a `UserError` where it cannot be done. */
  remove(uri: string): Promise<void>;
  /** The path as people know it: inside the workspace, with forward slashes, else the whole of it. */
  pathOf(uri: string): string;
  /** A file beside this one. */
  sibling(uri: string, name: string): string;
  /** The last part of the path. */
  nameOf(uri: string): string;
  /** The language that VS Code would open the file in, by its name. */
  languageOf(uri: string): string;
  /** The files of the workspace that could be articles by their name, in the order of their paths. */
  candidates(): Promise<readonly string[]>;
  /** The files of annotations in the workspace. */
  sidecars(): Promise<readonly string[]>;
  /** What could be drafts of files of annotations in the workspace, and when each was changed, in milliseconds since 1970. */
  drafts(): Promise<readonly { readonly uri: string; readonly changedAt: number }[]>;
  /** Deletes a file for good. */
  discard(uri: string): Promise<void>;
  /** The folders of the workspace, in their order. */
  folders(): readonly string[];
}

/** A file of which parts are read. */
export interface LargeFile {
  /** In bytes. */
  readonly size: number;
  /** Another one whenever the file was changed. */
  readonly stamp: string;
  /** Fewer bytes than asked for only at the end of the file. */
  read(start: number, length: number): Promise<Uint8Array>;
}

/** Files that may be larger than memory. */
export interface LargeFiles {
  /** Throws a `UserError` where the file is gone, packed, or too large for a host that can only read it whole. */
  open(uri: string): Promise<LargeFile>;
  /** As UTF-8; `undefined` where it is none. */
  decode(bytes: Uint8Array): string | undefined;
}

/** One line of a picker. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: string;
  readonly picked?: boolean;
}

/** What a long task may do while it runs. */
export interface Progress {
  readonly cancelled: boolean;
  /** `part` is what was done since the last report, of a whole of 1. */
  report(message: string, part: number): void;
}

/** What the application says to and asks of a person. */
export interface Ui {
  /** Resolves to the action that was chosen, if one was. */
  inform(message: string, ...actions: readonly string[]): Promise<string | undefined>;
  warn(message: string, ...actions: readonly string[]): Promise<string | undefined>;
  /** Asks before something that cannot be taken back; modal. */
  confirm(message: string, action: string, detail?: string): Promise<boolean>;
  pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  /** `undefined` if the person thought better of it; nothing ticked is an empty list. */
  pickMany<T>(title: string, choices: readonly Choice<T>[]): Promise<readonly T[] | undefined>;
  /** Asks for a line of text; `undefined` if the person thought better of it. */
  ask(title: string, value: string): Promise<string | undefined>;
  /** Where to save, the proposal first; `undefined` if the person thought better of it, also of overwriting what is there. */
  askTarget(title: string, proposal: string): Promise<string | undefined>;
  /** Which file to read; `undefined` if the person thought better of it. */
  askFile(title: string): Promise<string | undefined>;
  /** Shows text that is nobody's file, to read only. */
  showReport(name: string, text: string): Promise<void>;
  withProgress<T>(title: string, task: (progress: Progress) => Promise<T>): Promise<T>;
  /** For a moment in the status bar, and read aloud by screen readers. */
  announce(message: string): void;
  copy(text: string): Promise<void>;
  open(uri: string, how?: 'preview'): Promise<void>;
  /** Opens a copy of the sample article that is no file yet. */
  openSample(): Promise<void>;
  /** Shows our settings. */
  openSettings(): Promise<void>;
}

/** The log. Message first, data after. */
export interface Log {
  info(message: string, ...data: readonly unknown[]): void;
  warn(message: string, ...data: readonly unknown[]): void;
  error(message: string, ...data: readonly unknown[]): void;
  show(): void;
}

/** Small things that are remembered for a workspace. */
export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
