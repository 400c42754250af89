import { is } from '../model.js';

export default () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:Participant') || (is(node, 'bpmn:Collaboration') && !node.get('participants').length)) {
      reporter.report(node.get('id'), 'Een model heeft geen pools. Teken alleen het proces zelf; wie een taak doet, zegt de groep'
        + ' van die taak.');
    }
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    const [process, ...others] = node.get('rootElements').filter((element) => is(element, 'bpmn:Process'));
    if (!process) {
      reporter.report(node.get('id'), 'In dit bestand staat geen proces.');
    }
    else if (!process.get('isExecutable')) {
      reporter.report(process.get('id'), 'Dit proces wordt niet uitgevoerd. Zet bij het proces Executable aan.');
    }
    others.forEach((other) => reporter.report(other.get('id'), 'Een bestand heeft één proces. Zet dit proces in een eigen bestand.'));
  }
});
