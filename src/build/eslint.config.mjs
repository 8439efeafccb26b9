import path from 'node:path';
import tseslint from 'typescript-eslint';

const pure = ['core', 'analysis', 'app', 'commands', 'manifest'];

/** Rooms that must run anywhere: neither the editor nor Node nor a page. The whole table of who may import whom is in test/unit/architecture.test.ts. */
const nothingOutside = {
  patterns: [
    { regex: '^(vscode$|node:)', message: 'This room is pure: take what you need through a parameter or a port.' },
  ],
};

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', 'out/**', '.vscode-host/**', '**/*.{mjs,cjs,js}'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.resolve(import.meta.dirname, '../..') },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      // Our objects are plain: their functions know no `this`, and are taken apart and handed on.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Write a table and take the type from it.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: pure.map((room) => `src/${room}/**/*.ts`),
    rules: { 'no-restricted-imports': ['error', nothingOutside] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // The numeric kernels index typed arrays within bounds that they compute; a check at every access would only cost time.
    files: ['src/core/tagger/**', 'src/training/crf/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/prefer-for-of': 'off' },
  },
  { files: ['src/cli/**', 'src/build/**', 'src/training/**', 'test/**'], rules: { 'no-console': 'off' } },
);
