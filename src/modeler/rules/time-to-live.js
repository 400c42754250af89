import { ofProcess } from '../model.js';

export default ofProcess((process, reporter) => {
  const term = process.get('camunda:historyTimeToLive');
  if (process.get('isExecutable') && !/^P\d+D$/.test(term ?? '')) {
    reporter.report(process.get('id'), (term ? `De bewaartermijn “${term}” is geen aantal dagen.` : 'De bewaartermijn ontbreekt.')
      + ' Zet bij Time to live een aantal dagen, zoals P3650D voor tien jaar.');
  }
});
