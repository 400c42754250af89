/** The models that come with the product, and the examples of the rules. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

function files(folder, ending) {
  const url = new URL(folder, ROOT);
  return !existsSync(fileURLToPath(url)) ? [] : readdirSync(url, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

export const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

export const shipped = () => files('processes/', '.bpmn').map((file) => `processes/${file}`);

export const forms = () => files('forms/', '.form').map((file) => file.replace('.form', ''));

/** Each in a folder named after its rule. */
export const examples = () => files('src/test/examples/', '.bpmn').map((file) => {
  const [rule, name] = file.split('/');
  return { rule, name: name.replace('.bpmn', ''), path: `src/test/examples/${file}` };
});
