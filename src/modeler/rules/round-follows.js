import { ControlFlow } from '../graph.js';
import { flowNodes, isPhase, kindOf, named, ofProcess, outgoing, passes, repeats, says, steps } from '../model.js';

const USES_PARTICIPATION = 'trajectory.usesParticipation(execution)';

const CHOSEN_FORMS = 'trajectory.chosenForms(execution)';

const ADVICE_FORM = 'trajectory.adviceForm(execution)';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const rounds = steps(process, 'bpmn:CallActivity', 'round');
  for (const phase of flowNodes(process).filter(isPhase)) {
    steps(phase, 'bpmn:FlowNode', 'participation-gateway')
      .forEach((gateway) => judgeGateway(gateway, flow.completed(phase), flow, rounds.filter(isOfWhatWasChosen), reporter));
  }
  rounds.forEach((round) => judgeRound(round, reporter));
});

const isOfWhatWasChosen = (round) => repeats(round, CHOSEN_FORMS, 'form');

const isOfAdvice = (round) => passes(round, 'form', { question: ADVICE_FORM }) && !round.get('loopCharacteristics');

function judgeGateway(gateway, end, flow, rounds, reporter) {
  const yes = outgoing(gateway).filter((out) => says(out, USES_PARTICIPATION, true));
  if (!yes.length) {
    reporter.report(gateway.get('id'), `Uit “${named(gateway)}” gaat geen pijl voor als er participatie komt.`
      + ' Kies bij de moersleutel van die pijl “Er komt participatie in deze fase”.');
  }
  if (yes.some((out) => flow.leads(flow.entered(out.get('targetRef')), end, { without: rounds }))) {
    reporter.report(gateway.get('id'), `Ook als er participatie komt, loopt er uit “${named(gateway)}” een weg langs`
      + ' geen participatieronde voor de gekozen vormen. Zet op die weg een aanroep met de sjabloon “Participatieronde”.');
  }
  outgoing(gateway).filter((out) => !yes.includes(out) && !says(out, USES_PARTICIPATION, false))
    .forEach((out) => reporter.report(out.get('id'), `Deze pijl uit “${named(gateway)}” zegt iets anders dan of er participatie`
      + ' komt. Beslis dat met een eigen gateway.'));
}

function judgeRound(round, reporter) {
  const report = (message) => reporter.report(round.get('id'), `“${named(round)}” ${message}`);
  if (!isOfWhatWasChosen(round) && !isOfAdvice(round)) {
    report(`is geen herhaling over elke gekozen vorm. Zet bij Multi-instance de Collection op \${${CHOSEN_FORMS}} en de`
      + ' Element variable op form, zonder Loop cardinality en Completion condition. Is het een ronde voor een ongevraagd advies,'
      + ' kies dan die sjabloon.');
  }
  if (!isOfAdvice(round) && !passes(round, 'form', { source: 'form' })) {
    report('geeft de vorm niet door aan de ronde (in mapping: form).');
  }
  if (!passes(round, 'phase', { source: 'phase' })) {
    report('geeft de fase niet door aan de ronde (in mapping: phase).');
  }
}
