import * as vscode from 'vscode';
import { type App } from '../app/app';
import { UserError } from '../app/userError';
import { type Command } from '../commands/command';

/** Registers commands with VS Code: the one place where what they throw is caught, logged and told. */
export function registerCommands(app: App, commands: readonly Command[]): vscode.Disposable {
  const registrations = commands.map(({ id, run }) =>
    vscode.commands.registerCommand(id, (...args: readonly unknown[]) => guarded(app, id, () => run(app, ...args))),
  );
  return vscode.Disposable.from(...registrations);
}

/** Runs what somebody asked for; what it throws is logged and told. `id` is what the log calls it. */
export async function guarded(app: App, id: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError) {
      app.log.info('told the user', id, error.message);
      void app.ui.warn(error.message);
      return;
    }
    app.log.error('command failed', id, error);
    const chosen = await app.ui.warn('Blue Pencil made a mistake. The log has the details.', 'Show Log');
    if (chosen) app.log.show();
  }
}
