/** The words of rules, menus and templates are those of the product. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { validate } from '@bpmn-io/element-templates-validator';

import { CONDITIONS } from '../conditions.js';
import { ATTRIBUTES_OF_BPMN, DRAWING, OF_BPMN, OF_CAMUNDA_BPMN } from '../known.js';
import {
  BINDING_EFFECTS, DELEGATES, GROUPS, KINDS, LEVELS, PASSED_ON, PHASES, PROPERTIES, QUESTIONS, RESERVED, STANDING_BODIES, STEPS
} from '../vocabulary.js';
import { java } from './java.js';
import { forms } from './models.js';
import { templates } from './templates.js';

/** Of these the product brings the only models that there have to be. */
const WITHOUT_TEMPLATE = { kinds: ['draw', 'withdrawal'], steps: ['prepare-draw', 'follow-draw', 'confirm-withdrawal'] };

/** Questions that are answered with something else than yes or no. */
const NOT_YES_OR_NO = ['trajectory.chosenForms', 'trajectory.adviceForm', 'trajectory.seats', 'trajectory.deviations',
  'trajectory.roundsOwedFeedback', 'round.bindingOutcomes', 'round.dissent'].map((question) => `${question}(execution)`);

const VALUES = {
  'ms:kind': java.kinds,
  'ms:step': java.steps,
  'ms:phase': java.phases,
  'ms:level': java.levels,
  'ms:bindingEffect': java.effects,
  'ms:standingBodies': java.standingBodies,
  'ms:unsolicitedAdvice': ['true', 'false'],
  'ms:version': ['white', 'green', '1', '2', '3']
};

const properties = [...templates].flatMap(([file, template]) => template.properties.map((property) => ({ file, property })));

/** What a property may become: its choices, or what it is set to. */
const values = ({ choices, value }) => choices?.map((choice) => choice.value) ?? (value === undefined ? [] : [value]);

const bound = (type, name) => properties
  .filter(({ property: { binding } }) => binding.type === type && (!name || binding.name === name));

const sorted = (words) => [...words].sort();

test('the rules speak the words of the product', () => {
  assert.deepEqual(sorted(PROPERTIES), sorted(java.properties));
  assert.deepEqual(sorted(KINDS), sorted(java.kinds));
  assert.deepEqual(sorted(Object.keys(STEPS)), sorted(java.steps));
  assert.deepEqual(Object.keys(PHASES), java.phases);
  assert.deepEqual(LEVELS, java.levels);
  assert.deepEqual(BINDING_EFFECTS, java.effects);
  assert.deepEqual(STANDING_BODIES, java.standingBodies);
  assert.deepEqual(sorted(QUESTIONS), sorted(java.questions));
  assert.deepEqual(sorted(DELEGATES), sorted(java.delegates));
  assert.deepEqual(sorted(RESERVED), sorted(java.reserved));
  assert.deepEqual([PASSED_ON], java.passedOn);
});

test('the rules know the elements and attributes that the product knows', () => {
  assert.deepEqual([OF_BPMN, OF_CAMUNDA_BPMN, ATTRIBUTES_OF_BPMN, DRAWING], java.known);
});

test('arrows can wait for every question of the product that is answered with yes or no', () => {
  const asked = CONDITIONS.map(({ question }) => question);

  assert.deepEqual(sorted(asked), sorted(java.questions.filter((question) => !NOT_YES_OR_NO.includes(question))));
  assert.deepEqual(CONDITIONS.flatMap(({ kinds }) => kinds).filter((kind) => !java.kinds.includes(kind)), []);
});

for (const [file, template] of templates) {
  test(`${file} is a template that the Modeler reads`, () => {
    const { valid, errors } = validate(template);

    assert.ok(valid, JSON.stringify(errors, null, 2));
    assert.equal(template.id, `nl.meerstemmig.${file}`);
    assert.ok(template.version >= 1);
    assert.ok(template.description);
  });

  test(`${file} labels and groups what it asks for`, () => {
    const asked = template.properties.filter(({ type }) => type !== 'Hidden');
    const groups = (template.groups ?? []).map(({ id }) => id);

    assert.deepEqual(asked.filter(({ label, group }) => !label || !groups.includes(group)), []);
    assert.deepEqual(groups.filter((id) => !asked.some(({ group }) => group === id)), []);
  });

  test(`${file} says what remains to be done by hand`, () => {
    const { collection, elementVariable } = template.metadata?.repeat ?? {};

    if (collection) {
      assert.ok(template.description.includes(`Collection ${collection}, Element variable ${elementVariable}.`));
    }
  });
}

test('templates set properties and values of the vocabulary', () => {
  for (const { file, property } of bound('camunda:property')) {
    const { name } = property.binding;

    assert.ok(java.properties.includes(name), `${file}: ${name}`);
    assert.deepEqual(values(property).filter((value) => VALUES[name] && !VALUES[name].includes(value)), [], `${file}: ${name}`);
  }
});

test('templates name forms that exist, groups that exist and terms that the engine reads', () => {
  const known = forms();

  for (const { file, property } of bound('property', 'camunda:formRef')) {
    assert.deepEqual(values(property).filter((form) => !known.includes(form)), [], file);
  }
  for (const { file, property } of bound('property', 'camunda:candidateGroups')) {
    assert.deepEqual(values(property).flatMap((groups) => groups.split(',')).filter((group) => !GROUPS.includes(group)), [], file);
  }
  for (const { file, property } of bound('property', 'camunda:dueDate')) {
    assert.deepEqual(values(property).filter((term) => !/^P\d+D$/.test(term)), [], file);
  }
  assert.deepEqual(bound('property', 'camunda:formRefBinding').filter(({ property: { value } }) => value !== 'latest'), []);
});

test('templates ask what may be asked', () => {
  const loops = [...templates.values()].flatMap(({ metadata }) => (metadata?.repeat ? [metadata.repeat.collection] : []));
  const passed = properties.filter(({ property: { binding } }) => binding.expression).flatMap(({ property }) => values(property));
  const allowed = [...java.questions.map((question) => `\${${question}}`), '${true}'];

  assert.ok(loops.length && passed.length);
  assert.deepEqual([...loops, ...passed].filter((expression) => !allowed.includes(expression)), []);
});

test('every kind, phase and step has a template', () => {
  const offered = (name) => new Set(bound('camunda:property', name).flatMap(({ property }) => values(property)));

  assert.deepEqual(java.kinds.filter((kind) => !offered('ms:kind').has(kind)), WITHOUT_TEMPLATE.kinds);
  assert.deepEqual(java.phases.filter((phase) => !offered('ms:phase').has(phase)), []);
  assert.deepEqual(sorted(java.steps.filter((step) => !offered('ms:step').has(step))), sorted(WITHOUT_TEMPLATE.steps));
});

test('the template of a form asks for the whole catalogue entry', () => {
  const asked = templates.get('form-of-participation').properties.map(({ binding }) => binding.name);
  const elsewhere = ['ms:phase', 'ms:step', 'ms:version'];

  assert.deepEqual(java.properties.filter((name) => !elsewhere.includes(name) && !asked.includes(name)), []);
});
