import { ControlFlow, END, linkOf } from '../graph.js';
import { flowNodes, is, isEventSubProcess, named, ofProcess, outgoing } from '../model.js';

export default ofProcess((process, reporter) => {
  const nodes = flowNodes(process);
  if (!nodes.length) {
    return;
  }
  if (!process.get('flowElements').some((element) => is(element, 'bpmn:StartEvent'))) {
    reporter.report(process.get('id'), 'Het proces heeft geen begin. Teken een startgebeurtenis.');
    return;
  }
  const flow = new ControlFlow(process);
  const reached = flow.reached(flow.entered(process));
  for (const node of nodes) {
    if (!reached.has(flow.entered(node))) {
      reporter.report(node.get('id'), `“${named(node)}” is vanaf het begin niet te bereiken. Teken een pijl ernaartoe, of haal het weg.`);
    }
    else if (isLoose(node) || !flow.leads(flow.entered(node), END)) {
      reporter.report(node.get('id'), `Vanaf “${named(node)}” is geen einde te bereiken. Teken een pijl verder, tot een eindgebeurtenis.`);
    }
  }
});

/** A token that comes here ends without anybody having drawn an end. */
const isLoose = (node) => !is(node, 'bpmn:EndEvent') && !outgoing(node).length && !isEventSubProcess(node) && !linkOf(node);
