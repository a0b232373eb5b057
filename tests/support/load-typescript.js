/**
 * Lets a child process of a test run the TypeScript sources as they are, without a build: `node -r <this file> script.ts`.
 * Only strips types; the compiler checks them elsewhere.
 */

const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
