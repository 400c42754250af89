import { ofProcess } from '../model.js';

export default ofProcess((process, reporter) => {
  if (!process.get('camunda:versionTag')?.trim()) {
    reporter.report(process.get('id'), 'Het proces heeft geen versie. Zet er een bij Version tag, zoals 1.0, dan is in Cockpit te'
      + ' zien welke tekening loopt.');
  }
});
