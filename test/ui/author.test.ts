import assert from 'node:assert/strict';
import { open } from './driver/open';

/** As little as git takes for a repository. */
const repository = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/config': '[core]\n\trepositoryformatversion = 0\n[user]\n\tname = Ada Quill\n',
  '.git/objects/info/packs': '',
  '.git/refs/heads/.gitkeep': '',
};

describe('the author of annotations', () => {
  it('is whom git names, though git is still looking for repositories when the article opens', async () => {
    const text = 'Mayor Orla Fenwick of Port Selby met the harbour board on Tuesday. She went home.\n';
    const window = await open({
      files: { ...repository, 'story.article': text },
      show: 'story.article',
      settings: { 'git.enabled': true },
    });
    await window.decorationsWhen((decorations) => decorations.length > 1);
    await window.page.locator('[id="status.scm.0"]').first().waitFor(); // the branch: git has found the repository
    await window.goTo(1, 8);
    await window.press('Alt+a', 'p');
    assert.match(await window.readFile('story.article.pencil.json'), /"author":"Ada Quill"/);
  });
});
