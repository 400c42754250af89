import { AtTheSameTime } from '../atTheSameTime.js';
import { ControlFlow, END } from '../graph.js';
import { flowNodes, isPhase, kindOf, named, ofProcess, phaseOf, says, steps } from '../model.js';
import { PHASES } from '../vocabulary.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const report = (element, message) => reporter.report(element.get('id'), message);
  const flow = new ControlFlow(process);
  const meanwhile = new AtTheSameTime(process);
  const adopted = (answer) => (out) => says(out, 'trajectory.isAdopted(execution)', answer);
  const onAgenda = (out) => says(out, 'trajectory.isOnAgenda(execution)', true);
  const phases = flowNodes(process).filter(isPhase);
  const adoptions = steps(process, 'bpmn:FlowNode', 'adopt');
  if (!adoptions.length) {
    report(process, 'Dit adviestraject wordt nooit vastgesteld. Zet er een taak “Stel het advies vast” in.');
  }
  for (const adopt of adoptions) {
    const to = flow.entered(adopt);
    for (const [key, name] of Object.entries(PHASES)) {
      const without = phases.filter((phase) => phaseOf(phase) === key);
      if (without.length && flow.leads(flow.entered(process), to, { without })) {
        report(adopt, `“${named(adopt)}” is te bereiken zonder dat de fase ${name} is afgerond. Laat elke weg door alle fasen gaan.`);
      }
    }
    for (const round of steps(process, 'bpmn:CallActivity', 'round')) {
      if (flow.leads(flow.entered(round), to, { without: [round] })) {
        report(round, `“${named(round)}” kan worden afgebroken, waarna toch “${named(adopt)}” komt. Haal de weg weg die haar afbreekt,`
          + ' of laat die niet naar de vaststelling leiden.');
      }
      if (meanwhile.mayRun(round, adopt)) {
        report(round, `“${named(round)}” kan nog lopen terwijl “${named(adopt)}” al aan de beurt is. Laat die erop wachten.`);
      }
    }
    if (steps(process, 'bpmn:FlowNode', 'decide-agenda').some((decide) => flow.leads(flow.completed(decide), to, { barred: onAgenda }))) {
      report(adopt, `Een traject dat niet op de agenda komt, kan toch bij “${named(adopt)}” komen, en dan staat het stil. Zet achter het`
        + ' besluit een gateway, en geef de weg verder de voorwaarde “Het onderwerp komt op de agenda”.');
    }
    if (adoptions.some((before) => flow.leads(flow.completed(before), to, { barred: adopted(false) }))) {
      report(adopt, `Een advies dat al is vastgesteld, kan opnieuw bij “${named(adopt)}” komen, en dan staat het traject stil. Geef de weg`
        + ' terug de voorwaarde “Het advies is niet vastgesteld”.');
    }
    if (flow.leads(flow.completed(adopt), END, { without: steps(process, 'bpmn:FlowNode', 'withdraw'), barred: adopted(true) })) {
      report(adopt, `Na “${named(adopt)}” kan een traject eindigen waarvan het advies niet is vastgesteld en dat niet is ingetrokken. Geef de`
        + ' weg naar het einde de voorwaarde “Het advies is vastgesteld”.');
    }
  }
});
