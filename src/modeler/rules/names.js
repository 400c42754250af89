import { is, named, ofEach } from '../model.js';

const PREFIXES = [
  ['bpmn:UserTask', 'UserTask'], ['bpmn:ServiceTask', 'ServiceTask'], ['bpmn:CallActivity', 'CallActivity'], ['bpmn:SubProcess', 'SubProcess'],
  ['bpmn:Gateway', 'Gateway'], ['bpmn:StartEvent', 'StartEvent'], ['bpmn:EndEvent', 'EndEvent'], ['bpmn:Event', 'Event']
];

export default ofEach(['bpmn:Process', 'bpmn:FlowNode'], (element, reporter) => {
  const id = element.get('id');
  if (is(element, 'bpmn:Process')) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
      reporter.report(id, `Het id van het proces is “${id}”. Maak er kleine letters met streepjes van, zoals survey-online.`);
    }
    return;
  }
  if (needsName(element) && !element.get('name')?.trim()) {
    reporter.report(id, `“${id}” heeft geen naam. Zeg in een paar woorden wat hier gebeurt.`);
  }
  const prefix = prefixOf(element);
  if (!new RegExp(`^${prefix}(_[A-Z][A-Za-z0-9]*)+$`).test(id)) {
    reporter.report(id, `Het id van “${named(element)}” is “${id}”. Laat het zeggen wat het is: ${prefix}_ en dan een of meer woorden`
      + ` met een hoofdletter, zoals ${prefix}_RespondToOutcome.`);
  }
});

const needsName = (node) => is(node, 'bpmn:Task', 'bpmn:CallActivity', 'bpmn:SubProcess')
  || (is(node, 'bpmn:StartEvent', 'bpmn:EndEvent') && is(node.$parent, 'bpmn:Process'));

const prefixOf = (node) => PREFIXES.find(([type]) => is(node, type))?.[1] ?? 'Task';
