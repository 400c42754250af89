import { ControlFlow } from '../graph.js';
import { flowNodes, isPhase, kindOf, named, ofProcess, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const decisions = steps(process, 'bpmn:UserTask', 'decide-participation');
  for (const phase of flowNodes(process).filter(isPhase)) {
    const gateways = steps(phase, 'bpmn:FlowNode', 'participation-gateway');
    if (flow.leads(flow.entered(phase), flow.completed(phase), { without: gateways })) {
      reporter.report(phase.get('id'), `Door “${named(phase)}” loopt een weg die langs geen participatiemoment komt.`
        + ' Laat elke weg door deze fase langs een gateway met de sjabloon “Participatiemoment” gaan.');
    }
    gateways
      .filter((gateway) => flow.leads(flow.entered(phase), flow.entered(gateway), { without: decisions }))
      .forEach((gateway) => reporter.report(gateway.get('id'), `“${named(gateway)}” is te bereiken zonder dat iemand over`
        + ' participatie heeft besloten. Zet er een taak “Besluit over participatie” voor, op elke weg ernaartoe.'));
  }
});
