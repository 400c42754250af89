import { flowNodes, isPhase, kindOf, ofProcess, phaseOf } from '../model.js';
import { PHASES } from '../vocabulary.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const phases = flowNodes(process).filter(isPhase);
  for (const [key, name] of Object.entries(PHASES)) {
    const [first, ...more] = phases.filter((phase) => phaseOf(phase) === key);
    if (!first) {
      reporter.report(process.get('id'),
        `De fase ${name} ontbreekt. Teken er een deelproces voor en kies daar de sjabloon “Fase”.`);
    }
    more.forEach((phase) => reporter.report(phase.get('id'),
      `De fase ${name} staat er vaker dan één keer. Kies hier een andere fase, of haal dit deelproces weg.`));
  }
});
