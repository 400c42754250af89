import { ofProcess } from '../model.js';

/** What the engine reads: a number of days, or that number between P and D. */
const DAYS = /^(?:\d{1,9}|P\d{1,9}D)$/;

export default ofProcess((process, reporter) => {
  const term = process.get('camunda:historyTimeToLive') ?? '';
  if (!DAYS.test(term)) {
    reporter.report(process.get('id'), (term ? `De bewaartermijn “${term}” is geen aantal dagen.` : 'De bewaartermijn ontbreekt.')
      + ' Zet bij Time to live een aantal dagen, zoals P3650D voor tien jaar.');
  }
});
