/** The plugin as it is shipped, and the linter that the Modeler runs it in. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';

import { buildSync } from 'esbuild';

import { FOLDER } from '../build.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const LINTER = join(HERE, '../../../target/modeler/test/linter.cjs');

const require = createRequire(import.meta.url);

/** What the built plugin registers with the Modeler, by type. */
export function registered(type) {
  const window = {};
  const { script } = require(join(FOLDER, 'index.js'));
  runInContext(readFileSync(join(FOLDER, script), 'utf8'), createContext({ window }));
  return window.plugins.filter((registration) => registration.type === type).map(({ plugin }) => plugin);
}

/** The Modeler's linter for Camunda 7, as a bundle: Node alone cannot import its pictures. */
export function modelerLinter(plugins) {
  buildSync({
    stdin: { contents: "export { Linter } from '@camunda/linting';", resolveDir: HERE },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.svg': 'text' },
    outfile: LINTER
  });
  const { Linter } = require(LINTER);
  return new Linter({ modeler: 'desktop', type: 'platform', plugins });
}
