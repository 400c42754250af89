import { is, named } from '../model.js';

export default () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const shapes = node.get('diagrams').flatMap((diagram) => diagram.get('plane')?.get('planeElement') ?? []);
    const drawn = new Set(shapes.filter(isSeen).map((shape) => shape.get('bpmnElement')));
    shapes.filter((shape) => !shape.get('bpmnElement'))
      .forEach((shape) => reporter.report(shape.get('id'), 'Deze figuur hoort bij geen element.'));
    node.get('rootElements').filter((element) => is(element, 'bpmn:Process')).flatMap(flowElements)
      .filter((element) => !drawn.has(element))
      .forEach((element) => reporter.report(element.get('id'), `“${named(element)}” is niet getekend, en dus voor niemand te zien.`));
  }
});

/** The engine reads no line of one point. */
const isSeen = (shape) => (is(shape, 'bpmndi:BPMNEdge') ? shape.get('waypoint').length > 1 : Boolean(shape.get('bounds')));

const flowElements = (scope) => (scope.get('flowElements') ?? [])
  .filter((element) => is(element, 'bpmn:FlowNode', 'bpmn:SequenceFlow'))
  .flatMap((element) => (is(element, 'bpmn:SubProcess') ? [element, ...flowElements(element)] : [element]));
