import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleIn, folderNamed, mirrored, sidecarIn } from '../../../../src/core/annotate/sidecarPlace';

const parallel = { root: 'file:///news%20desk', folder: 'marks/one' };
const beside = { root: 'file:///news%20desk', folder: '' };

describe('the place of a file of annotations', () => {
  it('is beside the article, or below the folder as the article is below the root', () => {
    const article = 'file:///news%20desk/a/b.txt';
    assert.deepEqual(
      [sidecarIn(undefined, article), sidecarIn(beside, article), sidecarIn(parallel, article)],
      [
        'file:///news%20desk/a/b.txt.pencil.json',
        'file:///news%20desk/a/b.txt.pencil.json',
        'file:///news%20desk/marks/one/a/b.txt.pencil.json',
      ],
    );
  });

  it('is beside an article that is not below the root, also where its folder begins with the same letters', () => {
    for (const article of ['file:///news%20desks/b.txt', 'file:///b.txt', 'b.txt'])
      assert.deepEqual(
        [sidecarIn(parallel, article), mirrored(parallel, article)],
        [`${article}.pencil.json`, undefined],
      );
  });

  it('keeps the query of a URI at its end, and takes the signs of a query in a path for letters', () => {
    const file = sidecarIn(undefined, 'vscode-vfs://host/a.txt?at=1');
    assert.equal(file, 'vscode-vfs://host/a.txt.pencil.json?at=1');
    assert.equal(articleIn({ root: '', folder: '' }, file), 'vscode-vfs://host/a.txt?at=1');
    assert.equal(sidecarIn(undefined, 'what?.txt'), 'what?.txt.pencil.json');
  });

  it('leads back to the article, whatever it is called', () => {
    const name = fc.string({
      minLength: 1,
      unit: fc.constantFrom('a', 'é', '.', ' ', '%', 'marks', '.pencil.json', '-'),
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), fc.constantFrom(parallel, beside), (names, tree) => {
        const article = `${tree.root}/${names.join('/')}`;
        assert.equal(articleIn(tree, sidecarIn(tree, article)), article);
      }),
    );
  });

  it('has no article where the folder has no such file, or the file no name', () => {
    for (const file of [
      'file:///news%20desk/a.txt.pencil.json',
      'file:///news%20desk/marks/one/a.txt',
      'file:///news%20desk/marks/one/.pencil.json',
    ])
      assert.equal(articleIn(parallel, file), undefined);
  });

  it('is in a folder that is written in any way, but never out of the root', () => {
    assert.deepEqual(
      [' /marks/ ', './marks//one', 'marks\\one', '.', '', '../marks', 'a/../b', 'C:\\marks'].map(folderNamed),
      ['marks', 'marks/one', 'marks/one', '', '', undefined, undefined, undefined],
    );
  });
});
