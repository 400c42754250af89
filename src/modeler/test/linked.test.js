/** Our own models say by which templates they were drawn, so that the Modeler shows them in the words of those. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { BpmnModdle } from 'bpmn-moddle';

import { flowNodes, is, kindOf, properties, repeats, stepOf } from '../model.js';
import { read, shipped } from './models.js';
import { templates } from './templates.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

for (const path of shipped()) {
  test(`${path} holds what its templates set`, async () => {
    for (const element of await elements(path)) {
      const template = templateOf(element);
      if (!template) {
        continue;
      }

      const { repeat } = template.metadata ?? {};
      assert.equal(element.get('camunda:modelerTemplateVersion'), template.version, element.id);
      assert.ok(template.appliesTo.some((type) => is(element, type)), element.id);
      assert.ok(!template.elementType || is(element, template.elementType.value), element.id);
      assert.ok(!repeat || repeats(element, repeat.collection.slice(2, -1), repeat.elementVariable), element.id);
      assert.deepEqual(template.properties.filter((property) => !holds(element, property)), [], element.id);
    }
  });
}

test('every process, phase and step for which there is a template has it', async () => {
  const all = (await Promise.all(shipped().map(elements))).flat();
  const without = all.filter((element) => !templateOf(element) && (kindOf(element) || stepOf(element)));

  assert.deepEqual(without.map((element) => kindOf(element) ?? stepOf(element)).sort(),
    ['confirm-withdrawal', 'draw', 'follow-draw', 'prepare-draw', 'withdrawal']);
});

const templateOf = (element) => templates.get(element.get('camunda:modelerTemplate')?.replace('nl.meerstemmig.', ''));

async function elements(path) {
  const { rootElement } = await new BpmnModdle({ camunda }).fromXML(read(path));
  return rootElement.get('rootElements').filter((element) => is(element, 'bpmn:Process'))
    .flatMap((process) => [process, ...flowNodes(process)]);
}

/** What it only offers may be absent, and a version goes up. */
function holds(element, { type, value, choices, binding }) {
  const held = valueIn(element, binding);
  if (binding.name === 'camunda:versionTag') {
    return Boolean(held);
  }
  return type === 'Hidden' ? held === value : held === undefined || !choices || choices.some((choice) => choice.value === held);
}

const BINDINGS = {
  'property': (element, { name }) => element.get(name),
  'camunda:property': (element, { name }) => new Map(properties(element)).get(name),
  'camunda:in:businessKey': (element) => mapping(element, 'camunda:In', ({ businessKey }) => businessKey)?.businessKey,
  'camunda:in': (element, { target, expression }) => mapping(element, 'camunda:In',
    (one) => one.target === target)?.[expression ? 'sourceExpression' : 'source'],
  'camunda:out': (element, { source }) => mapping(element, 'camunda:Out', (one) => one.source === source)?.target
};

const valueIn = (element, binding) => BINDINGS[binding.type](element, binding);

const mapping = (element, type, fits) => (element.get('extensionElements')?.get('values') ?? [])
  .filter((extension) => extension.$type === type).find(fits);
