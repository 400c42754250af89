import { flowNodes, is, named, ofEach } from '../model.js';

export default ofEach('bpmn:Definitions', (definitions, reporter) => {
  const bounds = new Map(definitions.get('diagrams').flatMap((diagram) => diagram.get('plane')?.get('planeElement') ?? [])
    .filter((shape) => is(shape, 'bpmndi:BPMNShape') && shape.get('bpmnElement'))
    .map((shape) => [shape.get('bpmnElement'), shape.get('bounds')]));
  const drawn = definitions.get('rootElements').filter((element) => is(element, 'bpmn:Process')).flatMap(flowNodes)
    .filter((node) => bounds.get(node));
  drawn.forEach((node, index) => drawn.slice(index + 1)
    .filter((other) => node.$parent === other.$parent && node.attachedToRef !== other && other.attachedToRef !== node
      && overlap(bounds.get(node), bounds.get(other)))
    .forEach((other) => reporter.report(other.get('id'), `“${named(other)}” ligt over “${named(node)}”. Schuif ze uit elkaar.`)));
});

const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
