import { ofProcess } from '../model.js';

/** As the engine reads it: a number of days, or that number between P and D. */
const DAYS = /^(?:P(\d+)D|\+?(\d+)|-0+)$/;

const MOST = 2 ** 31 - 1;

export default ofProcess((process, reporter) => {
  const term = process.get('camunda:historyTimeToLive');
  const [days, ofIso, ofNumber] = DAYS.exec(term ?? '') ?? [];
  if (days === undefined || Number(ofIso ?? ofNumber ?? 0) > MOST) {
    reporter.report(process.get('id'), (term ? `De bewaartermijn “${term}” is geen aantal dagen.` : 'De bewaartermijn ontbreekt.')
      + ' Zet bij Time to live een aantal dagen, zoals P3650D voor tien jaar.');
  }
});
