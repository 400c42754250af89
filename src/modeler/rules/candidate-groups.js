import { named, ofEach, stepOf } from '../model.js';
import { GROUPS } from '../vocabulary.js';

const list = (text) => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean);

export default ofEach('bpmn:UserTask', (task, reporter) => {
  const report = (message) => reporter.report(task.get('id'), `“${named(task)}” ${message}`);
  const groups = list(task.get('camunda:candidateGroups'));
  const unknown = groups.filter((group) => !GROUPS.includes(group));
  if (!groups.length) {
    report(`heeft geen groep. Zet bij Candidate groups wie deze taak mag doen: ${GROUPS.join(', ')}.`);
  }
  else if (unknown.length) {
    report(`noemt een groep die het product niet kent: ${unknown.join(', ')}. Kies uit: ${GROUPS.join(', ')}.`);
  }
  else if (stepOf(task) === 'confirm-justification') {
    if (groups.join() !== 'chairs') {
      report('is een taak van de voorzitter. Zet bij Candidate groups alleen chairs.');
    }
  }
  else if (stepOf(task) === 'respond' && !groups.includes('commission-secretaries')) {
    report('is een taak van de commissiesecretaris. Zet bij Candidate groups ook commission-secretaries.');
  }
  if (task.get('camunda:assignee') || task.get('camunda:candidateUsers')) {
    report('noemt een persoon. Laat Assignee en Candidate users leeg: een groep krijgt de taak, en wie haar op zich neemt,'
      + ' doet haar.');
  }
});
