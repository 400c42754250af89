import { is, named } from '../model.js';

export default () => ({
  check(node, reporter) {
    if (is(node, 'bpmndi:BPMNPlane')) {
      const shapes = node.get('planeElement').filter((shape) => is(shape, 'bpmndi:BPMNShape') && isThing(shape.get('bpmnElement')));
      shapes.forEach((shape, index) => shapes.slice(index + 1)
        .filter((other) => overlap(shape, other) && !belong(shape.get('bpmnElement'), other.get('bpmnElement')))
        .forEach((other) => reporter.report(other.get('bpmnElement').get('id'),
          `“${named(other.get('bpmnElement'))}” ligt over “${named(shape.get('bpmnElement'))}”. Schuif ze uit elkaar.`)));
    }
  }
});

/** Not what is drawn around other things. */
const isThing = (element) => element && !is(element, 'bpmn:Participant', 'bpmn:Lane', 'bpmn:Group');

function overlap(shape, other) {
  const [a, b] = [shape.get('bounds'), other.get('bounds')];
  return a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What one of them holds, or what is fixed to it. */
const belong = (one, other) => holds(one, other) || holds(other, one)
  || one.attachedToRef === other || other.attachedToRef === one;

const holds = (outer, inner) => Boolean(inner.$parent) && (inner.$parent === outer || holds(outer, inner.$parent));
