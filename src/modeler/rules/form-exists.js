import { named, ofEach } from '../model.js';

/** Whether there is such a form, only the product sees: a form is a file of its own. */
export default ofEach(['bpmn:UserTask', 'bpmn:StartEvent'], (node, reporter) => {
  if (node.get('camunda:formRef') && node.get('camunda:formRefBinding') === 'deployment') {
    reporter.report(node.get('id'), `“${named(node)}” zoekt haar formulier in dezelfde uitrol, en de Modeler levert het niet mee. Kies bij`
      + ' Forms de Binding “latest” of “version”.');
  }
});
