/** Which ways there are through a process. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { BpmnModdle } from 'bpmn-moddle';

import { ControlFlow, END } from '../graph.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

test('a path passes what it completes', async () => {
  const ways = await drawn('<startEvent id="s"/><task id="a"/><endEvent id="e"/>', 's a', 'a e');

  assert.ok(ways.toEnd());
  assert.ok(!ways.toEnd('a'));
});

test('a timer at its border skips an activity', async () => {
  const ways = await drawn('<startEvent id="s"/><task id="a"/><boundaryEvent id="b" attachedToRef="a"/><endEvent id="e"/>',
    's a', 'a e', 'b e');

  assert.ok(ways.toEnd('a'));
});

test('a sub-process is entered at its start and left from its ends', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><startEvent id="ps"/><task id="a"/><endEvent id="pe"/>'
    + '<sequenceFlow id="f1" sourceRef="ps" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="pe"/></subProcess>'
    + '<endEvent id="e"/>', 's p', 'p e');

  assert.ok(ways.toEnd());
  assert.ok(!ways.toEnd('a'));
});

test('a sub-process for each of a list is skipped where the list is empty', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><multiInstanceLoopCharacteristics/><startEvent id="ps"/><task id="a"/>'
    + '<sequenceFlow id="f1" sourceRef="ps" targetRef="a"/></subProcess><endEvent id="e"/>', 's p', 'p e');

  assert.ok(ways.toEnd('a'));
  assert.ok(!ways.toEnd('p'));
});

test('an event at the border of a sub-process takes whatever stands in it away', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><startEvent id="ps"/><task id="a"/>'
    + '<sequenceFlow id="f1" sourceRef="ps" targetRef="a"/></subProcess><boundaryEvent id="b" attachedToRef="p"/>'
    + '<endEvent id="e"/><endEvent id="other"/>', 's p', 'p e', 'b other');

  assert.ok(ways.toEnd('a'));
  assert.ok(ways.leads('a', 'other'));
});

test('an event sub-process takes away what stands beside it and within that, and ends what it stands in', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><startEvent id="ps"/><task id="a"/>'
    + '<sequenceFlow id="f1" sourceRef="ps" targetRef="a"/></subProcess><endEvent id="e"/><subProcess id="h" triggeredByEvent="true">'
    + '<startEvent id="hs"/><task id="handled"/><endEvent id="he"/><sequenceFlow id="f2" sourceRef="hs" targetRef="handled"/>'
    + '<sequenceFlow id="f3" sourceRef="handled" targetRef="he"/></subProcess>', 's p', 'p e');

  assert.ok(ways.leads('a', 'handled'));
  assert.ok(ways.toEnd('p'));
  assert.ok(!ways.toEnd('p', 'handled'));
});

test('a link leads from where it is thrown to where it is caught', async () => {
  const ways = await drawn('<startEvent id="s"/><intermediateThrowEvent id="t"><linkEventDefinition name="x"/></intermediateThrowEvent>'
    + '<intermediateCatchEvent id="c"><linkEventDefinition name="x"/></intermediateCatchEvent><task id="a"/>', 's t', 'c a');

  assert.ok(ways.leads('t', 'a'));
  assert.ok(!ways.toEnd('a'));
});

test('an error leads to where it is caught, and not past it', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><startEvent id="ps"/><endEvent id="pe"><errorEventDefinition/></endEvent>'
    + '<sequenceFlow id="f1" sourceRef="ps" targetRef="pe"/></subProcess><boundaryEvent id="b" attachedToRef="p"><errorEventDefinition/>'
    + '</boundaryEvent><task id="a"/><task id="caught"/>', 's p', 'p a', 'b caught');

  assert.ok(ways.leads('pe', 'caught'));
  assert.ok(!ways.leads('pe', 'a'));
});

test('an error that nobody catches leads nowhere', async () => {
  const ways = await drawn('<startEvent id="s"/><endEvent id="e"><errorEventDefinition/></endEvent>', 's e');

  assert.ok(!ways.toEnd());
});

test('an escalation that interrupts nothing goes on', async () => {
  const ways = await drawn('<startEvent id="s"/><subProcess id="p"><startEvent id="ps"/><endEvent id="pe"><escalationEventDefinition/>'
    + '</endEvent><sequenceFlow id="f1" sourceRef="ps" targetRef="pe"/></subProcess><boundaryEvent id="b" attachedToRef="p" cancelActivity="false">'
    + '<escalationEventDefinition/></boundaryEvent><task id="a"/><task id="told"/>', 's p', 'p a', 'b told');

  assert.ok(ways.leads('pe', 'told'));
  assert.ok(ways.leads('pe', 'a'));
});

/** A process of these nodes, and of flows given as the ids of source and target. */
async function drawn(nodes, ...flows) {
  const { rootElement, elementsById } = await new BpmnModdle({ camunda }).fromXML(
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">'
    + `<process id="process">${nodes}${flows.map((flow) => flow.split(' '))
      .map(([from, to]) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`).join('')}</process></definitions>`);
  const process = rootElement.get('rootElements').find(({ id }) => id === 'process');
  const flow = new ControlFlow(process);
  return {
    toEnd: (...without) => flow.leads(flow.entered(process), END, { without: without.map((id) => elementsById[id]) }),
    leads: (from, to) => flow.leads(flow.entered(elementsById[from]), flow.entered(elementsById[to]))
  };
}
