import { ControlFlow } from '../graph.js';
import { flowNodes, is, kindOf, named, ofProcess, repeats, scopesAround, steps } from '../model.js';

const SEATS = 'trajectory.seats(execution)';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const votes = steps(process, 'bpmn:UserTask', 'record-seat-vote');
  const ofEach = flowNodes(process)
    .filter((node) => repeats(node, SEATS, 'roundId') && (votes.includes(node) || always(node, votes, flow)));
  const once = votes.filter((vote) => ![vote, ...scopesAround(vote)].some((scope) => ofEach.includes(scope)));
  const adopts = (adopt, without) => flow.leads(flow.entered(process), flow.entered(adopt), { without });
  const adoptions = steps(process, 'bpmn:FlowNode', 'adopt').filter((adopt) => adopts(adopt, ofEach));
  adoptions.filter((adopt) => adopts(adopt, [...ofEach, ...once])).forEach((adopt) => reporter.report(adopt.get('id'),
    `“${named(adopt)}” is te bereiken zonder dat elke zetel over het advies heeft gestemd. Zet er een taak “Leg de stem van de`
    + ' zetel vast” voor, op elke weg ernaartoe.'));
  if (adoptions.some((adopt) => !adopts(adopt, [...ofEach, ...once]))) {
    once.forEach((vote) => reporter.report(vote.get('id'), `“${named(vote)}” vraagt niet elke zetel om zijn stem. Zet bij`
      + ` Multi-instance, van deze taak of van het deelproces eromheen, de Collection op \${${SEATS}} en de Element variable op`
      + ' roundId, zonder Loop cardinality en Completion condition.'));
  }
});

/** Whether a sub-process cannot end without one of these tasks. */
const always = (node, tasks, flow) => is(node, 'bpmn:SubProcess')
  && !flow.leads(flow.begun(node), flow.ended(node), { without: tasks });
