import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { extensions, Position, type TextEditor, Uri, window, workspace } from 'vscode';
import { type Exports } from '../../vscode/activate';
import { distribution, type Figure, milliseconds } from './section';

const keystrokes = 60;

/** Runs in the extension host, before any article is open, and writes its figures to the file that `BLUEPENCIL_BENCH` names. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<Exports>('bluepencil.bluepencil');
  if (!extension || extension.isActive)
    throw new Error('The extension is missing or active before it was asked to be.');
  const began = performance.now();
  const exports = await extension.activate();
  const figures: Figure[] = [{ what: 'activation', result: milliseconds(performance.now() - began) }];
  for (const size of ['600 words', '50,000 words']) figures.push(...(await measureTyping(exports, size)));
  writeFileSync(process.env['BLUEPENCIL_BENCH'] ?? '', JSON.stringify(figures));
}

async function measureTyping({ articles }: Exports, size: string): Promise<Figure[]> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const opened = performance.now();
  const document = await workspace.openTextDocument(Uri.joinPath(folder, `${size}.article`));
  const shown = await window.showTextDocument(document);
  const article = articles.get(document.uri.toString());
  if (!article) throw new Error(`${size}: not taken for an article`);
  await article.settled();
  const first = performance.now() - opened;

  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let key = 0; key < keystrokes; key++) {
    const heard = new Promise<number>((resolve) => {
      const listening = workspace.onDidChangeTextDocument(() => {
        listening.dispose();
        resolve(performance.now());
      });
    });
    await typeInto(shown, key);
    const began = await heard;
    await article.settled();
    times.push(performance.now() - began);
  }
  delay.disable();
  return [
    { what: `opened to spans, ${size}`, result: milliseconds(first) },
    { what: `keystroke to spans with the pause that waits for more keys, ${size}`, result: distribution(times) },
    { what: `longest block of the extension host while typing, ${size}`, result: milliseconds(delay.max / 1e6) },
  ];
}

async function typeInto(editor: TextEditor, key: number): Promise<void> {
  const line = Math.floor((editor.document.lineCount * (key + 1)) / (keystrokes + 2));
  await editor.edit((edit) => edit.insert(new Position(line, 0), 'e'));
}
