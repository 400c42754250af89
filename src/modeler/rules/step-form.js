import { named, ofEach, stepOf } from '../model.js';
import { STEPS } from '../vocabulary.js';

/** Which fields a form needs, only the product sees: a form is a file of its own. */
export default ofEach('bpmn:UserTask', (task, reporter) => {
  const step = stepOf(task);
  if (STEPS[step]?.type === 'bpmn:UserTask' && !task.get('camunda:formRef')) {
    reporter.report(task.get('id'), `“${named(task)}” heeft geen formulier, en de stap ${step} heeft er een nodig. Kies bij Forms het`
      + ' type “Camunda Forms”, en vul bij Form reference het id van het formulier in.');
  }
});
