import { ControlFlow, END } from '../graph.js';
import { flowNodes, is, kindOf, named, ofProcess, repeats, says, steps } from '../model.js';

const OWED = 'trajectory.roundsOwedFeedback(execution)';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const nothingOwed = (out) => says(out, 'trajectory.owesFeedback(execution)', false);
  const tasks = steps(process, 'bpmn:UserTask', 'send-feedback');
  tasks.filter((task) => !repeats(task, OWED, 'roundId')).forEach((task) => reporter.report(task.get('id'), `“${named(task)}”`
    + ` bereikt niet de deelnemers van elke ronde. Zet bij Multi-instance de Collection op \${${OWED}} en de Element`
    + ' variable op roundId, zonder Loop cardinality en Completion condition.'));
  steps(process, 'bpmn:CallActivity', 'round')
    .filter((round) => flow.leads(flow.entered(round), END, { without: tasks, barred: nothingOwed }))
    .forEach((round) => reporter.report(round.get('id'), `Na “${named(round)}” kan het traject eindigen zonder dat de deelnemers`
      + ' horen wat er met hun opbrengsten is gedaan. Zet een taak “Koppel terug aan deelnemers” op elke weg naar een einde.'));
  flowNodes(process).filter(terminates).forEach((end) => reporter.report(end.get('id'), `“${named(end)}” breekt alles af wat nog`
    + ' loopt, ook een ronde die nog terugkoppeling moet krijgen. Maak er een gewoon einde van.'));
});

const terminates = (node) => is(node, 'bpmn:EndEvent')
  && node.get('eventDefinitions').some((event) => is(event, 'bpmn:TerminateEventDefinition'));
