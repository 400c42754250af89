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

/** Broken only by what stands in other files, or by the name of the file itself, which the Modeler does not show. */
export const ONLY_THE_PRODUCT = [
  'called-exists/incorrect-other-than-a-round', 'called-exists/incorrect-round', 'called-exists/incorrect-started',
  'called-exists/incorrect-unknown', 'file-name/incorrect', 'form-exists/incorrect', 'step-form/incorrect-start',
  'step-form/incorrect'
];

/** Each in a folder named after its rule, but for those that are only called. */
export const examples = () => files('src/test/examples/', '.bpmn').filter((file) => !file.startsWith('called/')).map((file) => {
  const [rule, name] = file.replace('.bpmn', '').split('/');
  const onlyTheProduct = ONLY_THE_PRODUCT.includes(`${rule}/${name}`);
  return { rule, name, isCorrect: name.startsWith('correct'), onlyTheProduct, path: `src/test/examples/${file}` };
});
