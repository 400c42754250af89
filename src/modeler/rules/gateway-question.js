import { is, named, ofEach, outgoing } from '../model.js';

export default ofEach(['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'], (gateway, reporter) => {
  const flows = outgoing(gateway);
  if (flows.length < 2) {
    return;
  }
  if (!gateway.get('name')?.trim().endsWith('?')) {
    reporter.report(gateway.get('id'), `Hier splitst de weg, maar “${named(gateway)}” is geen vraag. Geef de gateway een naam met een`
      + ' vraagteken, zoals “Participatie in de diagnose?”.');
  }
  flows.filter((flow) => !flow.get('name')?.trim()).forEach((flow) => reporter.report(flow.get('id'),
    `Deze pijl uit “${named(gateway)}” zegt niet bij welk antwoord hij hoort. Geef hem een naam, zoals “Ja”.`));
});
