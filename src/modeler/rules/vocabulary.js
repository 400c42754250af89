import { is, properties } from '../model.js';
import { KINDS, PHASES, PROPERTIES, STEPS } from '../vocabulary.js';

const VALUES = { 'ms:kind': KINDS, 'ms:phase': Object.keys(PHASES), 'ms:step': Object.keys(STEPS) };

export default () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:BaseElement')) {
      return;
    }
    for (const [name, value] of [...new Map(properties(node))].filter(([name]) => name.startsWith('ms:'))) {
      if (!PROPERTIES.includes(name)) {
        reporter.report(node.get('id'), `De eigenschap “${name}” kent het product niet. Kies uit: ${PROPERTIES.join(', ')}.`);
      }
      else if (VALUES[name] && !VALUES[name].includes(value)) {
        reporter.report(node.get('id'),
          `De waarde “${value}” van ${name} kent het product niet. Kies uit: ${VALUES[name].join(', ')}.`);
      }
    }
  }
});
