import { ControlFlow } from '../graph.js';
import { kindOf, named, ofProcess, outgoing, passes, passesBusinessKey, phaseAround, repeats, says, steps } from '../model.js';

const USES_PARTICIPATION = 'trajectory.usesParticipation(execution)';

const CHOSEN_FORMS = 'trajectory.chosenForms(execution)';

const ADVICE_FORM = 'trajectory.adviceForm(execution)';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const gateways = steps(process, 'bpmn:ExclusiveGateway', 'participation-gateway');
  const rounds = steps(process, 'bpmn:CallActivity', 'round');
  gateways.forEach((gateway) => judgeGateway(gateway, flow, rounds, reporter));
  const reached = flow.reached(flow.entered(process));
  for (const round of rounds.filter((call) => reached.has(flow.entered(call)))) {
    const chosen = !flow.leads(flow.entered(phaseAround(round)), flow.entered(round), { without: gateways });
    judgeRound(round, chosen, reporter);
  }
});

function judgeGateway(gateway, flow, rounds, reporter) {
  const end = flow.completed(phaseAround(gateway));
  const yes = outgoing(gateway).filter((out) => says(out, USES_PARTICIPATION, true));
  if (!yes.length) {
    reporter.report(gateway.get('id'), `Uit “${named(gateway)}” gaat geen pijl voor als er participatie komt.`
      + ' Kies bij de moersleutel van die pijl “Er komt participatie in deze fase”.');
    return;
  }
  if (yes.some((out) => flow.leads(flow.entered(out.get('targetRef')), end, { without: rounds }))) {
    reporter.report(gateway.get('id'), `Ook als er participatie komt, loopt er uit “${named(gateway)}” een weg langs`
      + ' geen participatieronde. Zet op die weg een aanroep met de sjabloon “Participatieronde”.');
  }
  outgoing(gateway).filter((out) => !yes.includes(out) && !says(out, USES_PARTICIPATION, false))
    .forEach((out) => reporter.report(out.get('id'), `Deze pijl uit “${named(gateway)}” zegt iets anders dan of er participatie`
      + ' komt. Beslis dat met een eigen gateway.'));
}

function judgeRound(round, chosen, reporter) {
  const report = (message) => reporter.report(round.get('id'), `“${named(round)}” ${message}`);
  if (chosen) {
    if (!repeats(round, CHOSEN_FORMS, 'form')) {
      report(`is geen herhaling over elke gekozen vorm. Zet bij Multi-instance de Collection op \${${CHOSEN_FORMS}} en de`
        + ' Element variable op form, zonder Loop cardinality en Completion condition.');
    }
    if (!passes(round, 'form', { source: 'form' })) {
      report('geeft de vorm niet door aan de ronde (in mapping: form).');
    }
  }
  else if (!passes(round, 'form', { question: ADVICE_FORM })) {
    report('begint zonder dat in deze fase over participatie is besloten. Zet deze ronde achter een participatiemoment,'
      + ' of kies de sjabloon “Ronde voor een ongevraagd advies”.');
  }
  if (!passes(round, 'phase', { source: 'phase' })) {
    report('geeft de fase niet door aan de ronde (in mapping: phase).');
  }
  if (!passesBusinessKey(round)) {
    report('geeft het kenmerk van het traject niet door (in mapping: business key).');
  }
}
