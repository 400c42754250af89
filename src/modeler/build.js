/** Builds the plugin for Camunda Modeler: a folder, and the same as a zip. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';
import { zipSync } from 'fflate';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const NAME = 'meerstemmig-modeler-plugin';

/** The plugin as the Modeler finds it in its folder of plugins. */
export const FOLDER = join(HERE, '../../target/modeler', NAME);

/** What the Modeler reads first: how the plugin is called, and what to load. */
const MANIFEST = "module.exports = { name: 'Meerstemmig', script: './client.js' };\n";

/** A moment in the past, so that the same sources always give the same zip. */
const MOMENT = new Date(2026, 0, 1);

function client() {
  return buildSync({
    entryPoints: [join(HERE, 'plugin.js')],
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
    write: false
  }).outputFiles[0].text;
}

/** Without the examples, which are not in the zip. */
const page = (file) => readFileSync(join(HERE, 'rules', file), 'utf8').replace(/\n## Voorbeelden[\s\S]*/, '');

function build() {
  const pages = readdirSync(join(HERE, 'rules')).filter((file) => file.endsWith('.md'));
  const files = {
    'index.js': MANIFEST,
    'client.js': client(),
    'README.md': readFileSync(join(HERE, 'README.md'), 'utf8'),
    ...Object.fromEntries(pages.map((file) => [`rules/${file}`, page(file)]))
  };
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'rules'), { recursive: true });
  Object.entries(files).forEach(([file, text]) => writeFileSync(join(FOLDER, file), text));
  writeFileSync(`${FOLDER}.zip`, zipSync(Object.fromEntries(Object.entries(files)
    .map(([file, text]) => [`${NAME}/${file}`, [new TextEncoder().encode(text), { mtime: MOMENT }]]))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build();
  console.log(`${FOLDER}.zip`);
}
