import { type App } from '../app/app';
import { projectUriIn } from '../app/projects/projectUris';
import { projectTemplate } from '../app/projects/template';
import { UserError } from '../app/userError';
import { type Command } from './command';

export const createProject: Command = {
  id: 'bluepencil.createProject',
  title: 'Create Project File',
  icon: 'settings-gear',
  async run(app) {
    const uri = projectUriIn(folderFor(app));
    if (await app.files.read(uri)) {
      await app.ui.open(uri);
      app.ui.announce('There is a project file already.');
      return;
    }
    await app.files.write(uri, projectTemplate);
    app.projects.reload();
    await app.ui.open(uri);
  },
};

export const openProject: Command = {
  id: 'bluepencil.openProject',
  title: 'Open Project File',
  icon: 'go-to-file',
  async run(app) {
    const uri = app.editor()?.uri ?? `${folderFor(app)}/`;
    const found = await app.projects.of(uri);
    if (found) {
      await app.ui.open(found.uri);
      return;
    }
    const chosen = await app.ui.inform('There is no project file above this article.', createProject.title);
    if (chosen) await createProject.run(app);
  },
};

/** The folder of the workspace that the file at hand lies in, else the first, else the folder of the file. */
function folderFor(app: App): string {
  const uri = app.editor()?.uri;
  const folders = app.files.folders();
  const around = folders.find((folder) => uri?.startsWith(`${folder}/`));
  const own = uri?.includes('://') ? uri.slice(0, uri.lastIndexOf('/')) : undefined;
  const folder = around ?? folders[0] ?? own;
  if (folder === undefined) throw new UserError('Open a folder first.');
  return folder;
}
