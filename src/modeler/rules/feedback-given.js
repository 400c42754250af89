import { ControlFlow, END } from '../graph.js';
import { flowNodes, is, kindOf, named, ofProcess, repeats, says, steps } from '../model.js';

const OWED = 'trajectory.roundsOwedFeedback(execution)';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const barred = (out) => says(out, 'trajectory.owesFeedback(execution)', false);
  const tasks = steps(process, 'bpmn:UserTask', 'send-feedback');
  const ofEach = tasks.filter((task) => repeats(task, OWED, 'roundId'));
  const ends = (round, without) => flow.leads(flow.entered(round), END, { without, barred });
  const rounds = steps(process, 'bpmn:CallActivity', 'round').filter((round) => ends(round, ofEach));
  rounds.filter((round) => ends(round, tasks)).forEach((round) => reporter.report(round.get('id'), `Na “${named(round)}” kan het`
    + ' traject eindigen zonder dat de deelnemers horen wat er met hun opbrengsten is gedaan. Zet een taak “Koppel terug aan'
    + ' deelnemers” op elke weg naar een einde.'));
  if (rounds.some((round) => !ends(round, tasks))) {
    tasks.filter((task) => !ofEach.includes(task)).forEach((task) => reporter.report(task.get('id'), `“${named(task)}”`
      + ` bereikt niet de deelnemers van elke ronde. Zet bij Multi-instance de Collection op \${${OWED}} en de Element`
      + ' variable op roundId, zonder Loop cardinality en Completion condition.'));
  }
  tasks.filter(oneByOne).forEach((task) => reporter.report(task.get('id'), `“${named(task)}” wordt één voor één herhaald, maar de`
    + ' rondes die nog niets hoorden zijn er na elke keer minder: na de eerste loopt het proces vast. Herhaal haar tegelijk (parallel).'));
  flowNodes(process).filter(terminates).forEach((end) => reporter.report(end.get('id'), `“${named(end)}” breekt alles af wat nog`
    + ' loopt, ook een ronde die nog terugkoppeling moet krijgen. Maak er een gewoon einde van.'));
});

const oneByOne = (task) => task.get('loopCharacteristics')?.get('isSequential') ?? false;

const terminates = (node) => is(node, 'bpmn:EndEvent')
  && node.get('eventDefinitions').some((event) => is(event, 'bpmn:TerminateEventDefinition'));
