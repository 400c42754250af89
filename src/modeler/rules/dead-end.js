import { ControlFlow, isCompensation } from '../graph.js';
import { flowNodes, is, named, ofProcess } from '../model.js';

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
  for (const node of nodes.filter((candidate) => !isCompensation(candidate))) {
    if (!reached.has(flow.entered(node))) {
      reporter.report(node.get('id'), `“${named(node)}” is vanaf het begin niet te bereiken. Teken een pijl ernaartoe, of haal het weg.`);
    }
    else if (!reachesEnd(node, flow)) {
      reporter.report(node.get('id'), `Vanaf “${named(node)}” is geen einde te bereiken. Teken een pijl verder, tot een eindgebeurtenis.`);
    }
  }
});

const reachesEnd = (node, flow) => [...flow.reached(flow.entered(node))].some(({ node: reached }) => is(reached, 'bpmn:EndEvent'));
