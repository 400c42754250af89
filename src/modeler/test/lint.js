/** Lints a model with this plugin alone. */

import { createRequire } from 'node:module';

import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';

import { config, resolver } from '../index.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

/** What the plugin reports, as lines of rule, element and message. */
export async function findings(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  if (warnings.length) {
    throw new Error(warnings.map(({ message }) => message).join('\n'));
  }
  const reports = await new Linter({ config, resolver }).lint(rootElement);
  return Object.entries(reports).flatMap(([name, found]) => found
    .map(({ id, message, category }) => ({ rule: name.replace('meerstemmig/', ''), category, id, message })));
}
