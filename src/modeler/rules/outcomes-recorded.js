import { ControlFlow, END } from '../graph.js';
import { kindOf, ofProcess, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'round') {
    return;
  }
  const flow = new ControlFlow(process);
  if (flow.leads(flow.entered(process), END, { without: steps(process, 'bpmn:UserTask', 'record-outcomes') })) {
    reporter.report(process.get('id'), 'De ronde kan eindigen zonder dat haar opbrengsten zijn vastgelegd.'
      + ' Laat elke weg langs een taak “Leg de opbrengsten vast” gaan.');
  }
});
