import { isExpression } from '../expression.js';
import { is, named } from '../model.js';

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;

/** Without weeks, which the engine does not know. */
const DURATION = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=[\d.])(\d+H)?(\d+M)?((\d+\.?\d*|\.\d+)S)?)?$/;

const WEEKS = /\bP\d+W\b/;

const isDuration = (text) => DURATION.test(text);

/** Also that the day exists: the thirtieth of February does not. */
const isDate = (text) => DATE.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))
  && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10))
  && (text.length === 10 || /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d|(?!:))/i.test(text.slice(10)));

const isDurationOrDate = (text) => isDuration(text) || isDate(text);

/** Such as R3/PT10M, also with a first or a last moment. */
function isCycle(text) {
  const [repeated, ...parts] = text.split('/');
  return /^R\d{0,9}$/.test(repeated) && (parts.length === 1 || parts.length === 2)
    && parts.every(isDurationOrDate) && parts.filter(isDuration).length === 1;
}

const KINDS = { timeDate: isDate, timeDuration: isDuration, timeCycle: isCycle };

export default () => ({
  check(node, reporter) {
    const judge = (element, text, fits) => text && !isExpression(text) && !fits(text)
      && reporter.report(element.get('id'), `“${named(element)}” wacht op “${text}”. ${WEEKS.test(text) ? IN_WEEKS : UNREADABLE}`);
    if (is(node, 'bpmn:TimerEventDefinition')) {
      const given = Object.keys(KINDS).filter((kind) => node.get(kind));
      if (given.length !== 1) {
        reporter.report(node.$parent.get('id'), `“${named(node.$parent)}” wacht op een tijd, maar zegt niet op één manier welke. Kies`
          + ' bij Timer een soort en vul haar in.');
      }
      given.forEach((kind) => judge(node.$parent, node.get(kind).get('body')?.trim() || ' ', KINDS[kind]));
    }
    if (is(node, 'bpmn:UserTask')) {
      judge(node, node.get('camunda:dueDate'), isDurationOrDate);
      judge(node, node.get('camunda:followUpDate'), isDurationOrDate);
    }
  }
});

const IN_WEEKS = 'Weken kent de engine niet: schrijf ze in dagen, zoals P14D voor twee weken.';

const UNREADABLE = 'Dat is geen tijd die de engine leest. Schrijf bijvoorbeeld P14D (veertien dagen), PT1H (een uur), R3/P7D (drie keer'
  + ' om de week) of 2027-01-31T09:00:00.';
