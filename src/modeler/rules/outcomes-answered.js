import { ControlFlow, END } from '../graph.js';
import { flowNodes, isAnswer, kindOf, named, ofProcess, says, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'round') {
    return;
  }
  const flow = new ControlFlow(process);
  const answers = flowNodes(process).filter(isAnswer);
  const nothingBinds = (out) => says(out, 'round.hasBindingOutcomes(execution)', false);
  steps(process, 'bpmn:UserTask', 'record-outcomes')
    .filter((record) => flow.leads(flow.completed(record), END, { without: answers, barred: nothingBinds }))
    .forEach((record) => reporter.report(record.get('id'), `Na “${named(record)}” kan de ronde eindigen zonder dat elke`
      + ' bindende opbrengst is beantwoord. Zet een aanroep “Beantwoord elke bindende opbrengst” op elke weg; alleen een'
      + ' pijl met de voorwaarde dat er geen bindende opbrengsten zijn, mag eraan voorbij.'));
});
