import { isConditioned, isMarked, is, named, ofEach, outgoing } from '../model.js';

export default ofEach('bpmn:Gateway', (gateway, reporter) => {
  const report = (message) => reporter.report(gateway.get('id'), `“${named(gateway)}” ${message}`);
  const flows = outgoing(gateway);
  flows.filter((flow) => isConditioned(flow) && !isMarked(flow)).forEach((flow) => reporter.report(flow.get('id'),
    `De voorwaarde op de pijl “${named(flow)}” is geen expressie, en wordt nooit waar. Zet haar tussen \${ en }.`));
  if (is(gateway, 'bpmn:ParallelGateway')) {
    flows.filter(isConditioned).forEach((flow) => reporter.report(flow.get('id'),
      `Uit “${named(gateway)}” gaan alle wegen tegelijk; een voorwaarde op een pijl telt daar niet. Haal haar weg.`));
  }
  if (!is(gateway, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
    return;
  }
  if (flows.length < 2) {
    flows.filter(isConditioned).forEach((flow) => reporter.report(flow.get('id'),
      `De pijl “${named(flow)}” is de enige uit “${named(gateway)}”, en heeft een voorwaarde. Haal haar weg, of teken de andere weg.`));
    return;
  }
  if (!flows.includes(gateway.get('default'))) {
    report('heeft geen pijl voor als niets anders past. Kies bij de moersleutel van één pijl “Default flow”.');
  }
  const open = flows.filter((flow) => flow !== gateway.get('default') && !isConditioned(flow));
  if (gateway.get('default') || open.length > 1) {
    open.forEach((flow) => reporter.report(flow.get('id'), `De pijl “${named(flow)}” uit “${named(gateway)}” zegt niet wanneer hij`
      + ' wordt gevolgd. Kies bij zijn moersleutel een voorwaarde.'));
  }
});
