import { isExpression } from '../expression.js';
import { bare, named, ofEach, passesBusinessKey, scopesAround, stepOf } from '../model.js';

/** Whether there is such a process, and of which kind it is, only the product sees: it is a file of its own. */
export default ofEach('bpmn:CallActivity', (call, reporter) => {
  const report = (message) => reporter.report(call.get('id'), `“${named(call)}” ${message}`);
  const called = call.get('calledElement');
  if (!called) {
    report('zegt niet welk proces zij aanroept. Vul bij Called element het id van dat proces in.');
    return;
  }
  const ofForm = bare(called) === 'form';
  if (ofForm !== (stepOf(call) === 'form')) {
    report('voert een vorm uit, of niet: een aanroep van ${form} heeft de sjabloon “Voer de vorm uit”, en geen andere aanroep heeft die.');
  }
  else if (!ofForm && isExpression(called)) {
    report(`roept “${called}” aan, en dat is geen proces. Vul bij Called element het id van een proces in.`);
  }
  else if (called === scopesAround(call).at(-1).get('id')) {
    report('roept het proces aan waarin zij zelf staat. Kies een ander proces.');
  }
  if (call.get('camunda:calledElementBinding') === 'deployment') {
    report('zoekt het proces in dezelfde uitrol, en de Modeler levert het niet mee. Kies de Binding “latest” of “version”.');
  }
  if (!passesBusinessKey(call)) {
    report('geeft niet mee bij welk traject zij hoort. Zet bij In mapping propagation de Business key expression op'
      + ' #{execution.processBusinessKey}.');
  }
});
