import { flowNodes, isEventSubProcess, isPhase, kindOf, named, ofProcess, phaseOf } from '../model.js';
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
  phases.filter((phase) => isEventSubProcess(phase) || phase.get('loopCharacteristics')).forEach((phase) => reporter.report(
    phase.get('id'), `De fase “${named(phase)}” herhaalt zich of reageert op een gebeurtenis. Maak er een gewoon deelproces van, dat`
    + ' één keer wordt doorlopen.'));
});
