import { hasExpression, is, isConditioned, named, ofEach, outgoing } from '../model.js';

export default ofEach('bpmn:Gateway', (gateway, reporter) => {
  const report = (element, message) => reporter.report(element.get('id'), message);
  const flows = outgoing(gateway);
  const conditioned = flows.filter(isConditioned);
  conditioned.filter((flow) => !hasExpression(flow)).forEach((flow) => report(flow,
    `De voorwaarde op de pijl “${named(flow)}” is geen expressie, en wordt nooit waar. Zet haar tussen \${ en }.`));
  if (!is(gateway, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
    conditioned.forEach((flow) => report(flow,
      `“${named(gateway)}” kijkt niet naar voorwaarden, en op deze pijl staat er een. Haal haar weg.`));
    return;
  }
  if (flows.length < 2) {
    conditioned.forEach((flow) => report(flow,
      `De pijl “${named(flow)}” is de enige uit “${named(gateway)}”, en heeft een voorwaarde. Haal haar weg, of teken de andere weg.`));
    return;
  }
  const otherwise = gateway.get('default');
  if (!otherwise) {
    report(gateway, `“${named(gateway)}” heeft geen pijl voor als niets anders past. Kies bij de moersleutel van één pijl`
      + ' “Default flow”.');
  }
  const open = flows.filter((flow) => flow !== otherwise && !isConditioned(flow));
  if (otherwise || open.length > 1) {
    open.forEach((flow) => report(flow, `De pijl “${named(flow)}” uit “${named(gateway)}” zegt niet wanneer hij wordt gevolgd.`
      + ' Kies bij zijn moersleutel een voorwaarde.'));
  }
});
