import { flowNodes, is, isAnswer, kindOf, named, ofProcess, passes, repeats } from '../model.js';

const DISSENT = 'round.dissent(execution)';

const LISTS = { round: 'round.bindingOutcomes(execution)', trajectory: 'trajectory.deviations(execution)' };

export default ofProcess((process, reporter) => {
  const list = LISTS[kindOf(process)];
  if (!list) {
    return;
  }
  for (const answer of flowNodes(process).filter(isAnswer)) {
    const report = (message) => reporter.report(answer.get('id'), `“${named(answer)}” ${message}`);
    const call = is(answer, 'bpmn:CallActivity');
    const dissent = kindOf(process) === 'trajectory' && call && !answer.get('loopCharacteristics')
      && passes(answer, 'outcomeId', { question: DISSENT });
    if (!dissent && !repeats(answer, list, 'outcomeId')) {
      report(`beantwoordt niet elke opbrengst. Zet bij Multi-instance de Collection op \${${list}} en de Element variable`
        + ' op outcomeId, zonder Loop cardinality en Completion condition.');
    }
    if (call && !dissent && !passes(answer, 'outcomeId', { source: 'outcomeId' })) {
      report('geeft niet door welke opbrengst wordt beantwoord (in mapping: outcomeId).');
    }
  }
});
