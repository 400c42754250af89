import { ControlFlow } from '../graph.js';
import { kindOf, named, ofProcess, says, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'round') {
    return;
  }
  const flow = new ControlFlow(process);
  const forms = steps(process, 'bpmn:CallActivity', 'form');
  const unsolicited = (out) => says(out, 'round.isUnsolicited(execution)', true);
  steps(process, 'bpmn:UserTask', 'record-outcomes')
    .filter((record) => flow.leads(flow.entered(process), flow.entered(record), { without: forms, barred: unsolicited }))
    .forEach((record) => reporter.report(record.get('id'), `“${named(record)}” is te bereiken zonder dat de vorm is`
      + ' uitgevoerd. Zet er een aanroep “Voer de vorm uit” voor; alleen een ongevraagd advies mag eraan voorbij.'));
});
