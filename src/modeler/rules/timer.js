import { is, named } from '../model.js';

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Without weeks, which the engine does not know. */
const DURATION = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

const isExpression = (text) => /[$#]\{/.test(text);

const isDuration = (text) => DURATION.test(text);

/** Also that the day exists: the thirtieth of February does not. */
const isDate = (text) => DATE.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))
  && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10))
  && (text.length === 10 || !Number.isNaN(Date.parse(`1970-01-01${text.slice(10, 16)}`)));

function isCycle(text) {
  const [repeated, ...parts] = text.split('/');
  return /^R\d*$/.test(repeated) && (parts.length === 1 || parts.length === 2) && parts.some(isDuration)
    && parts.every((part) => isDuration(part) || isDate(part));
}

const KINDS = {
  timeDate: [isDate, 'een datum, zoals 2027-03-31T09:00:00'],
  timeDuration: [isDuration, 'een duur, zoals P14D voor twee weken'],
  timeCycle: [isCycle, 'een herhaling, zoals R3/P7D voor drie keer, elke week']
};

export default () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:TimerEventDefinition')) {
      event(node, reporter);
    }
    if (is(node, 'bpmn:UserTask')) {
      term(node, 'camunda:dueDate', 'Due date', reporter);
      term(node, 'camunda:followUpDate', 'Follow up date', reporter);
    }
  }
});

function event(timer, reporter) {
  const report = (message) => reporter.report(timer.$parent.get('id'), `“${named(timer.$parent)}” ${message}`);
  const given = Object.keys(KINDS).filter((kind) => timer.get(kind)?.get('body')?.trim());
  if (given.length !== 1) {
    report('wacht op een tijd, maar zegt niet welke. Kies bij Timer een soort en vul haar in.');
  }
  for (const kind of given) {
    const [fits, example] = KINDS[kind];
    const text = timer.get(kind).get('body').trim();
    if (!isExpression(text) && !fits(text)) {
      report(`wacht op “${text}”, en dat is niet ${example}.`);
    }
  }
}

function term(task, attribute, label, reporter) {
  const text = task.get(attribute)?.trim();
  if (text && !isExpression(text) && !isDate(text) && !isDuration(text)) {
    reporter.report(task.get('id'), `De termijn “${text}” van “${named(task)}” (${label}) is geen datum en geen duur, zoals P14D`
      + ' voor twee weken.');
  }
}
