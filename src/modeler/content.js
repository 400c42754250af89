/**
 * What a model may hold, element by element as the product reads its XML: only elements, attributes and
 * expressions that are known, no script, no class, nothing from elsewhere.
 */

import { isExpression, refusedIn } from './expression.js';
import { CAMUNDA, isAttribute, isElement } from './known.js';
import { is } from './model.js';
import { DELEGATES } from './vocabulary.js';
import { elementsOf } from './xml.js';

/** What names the language that something is written in. */
const LANGUAGES = ['language', 'scriptFormat', 'expressionLanguage'];

const ELEMENTS = {
  script: (name) => ['scripting', `Modellen voeren geen scripts uit (${name}).`],
  executionListener: (name) => ['listener', `Een model hangt niets aan gebeurtenissen van de engine (${name}); het dossier doet dat`
    + ' zelf.'],
  connector: (name) => ['connector', `Modellen roepen geen andere systemen aan (${name}).`],
  formData: () => ['form', 'Een taak verwijst met formRef naar een formulier (.form) en heeft er geen in het model (formData).'],
  compensateEventDefinition: () => ['element', COMPENSATION]
};
ELEMENTS.scriptTask = ELEMENTS.script;
ELEMENTS.taskListener = ELEMENTS.executionListener;
ELEMENTS.connectorId = ELEMENTS.connector;

const COMPENSATION = 'Compensatie kent het product niet: wat ongedaan maakt, gaat geen weg die de regels kunnen volgen.';

const code = ({ name }) => ['class', `Modellen noemen geen klassen en geen eigen code (${name}).`];

const ATTRIBUTES = {
  class: code,
  formHandlerClass: code,
  variableMappingClass: code,
  variableMappingDelegateExpression: code,
  delegateExpression: ({ value }) => !DELEGATES.includes(value.trim())
    && ['class', `“${short(value)}” is geen uitvoerder die modellen kennen. Kies uit: ${DELEGATES.join(', ')}.`],
  isForCompensation: ({ value }) => value.trim() !== 'false' && ['element', COMPENSATION],
  resource: ({ name }) => ['scripting', `Modellen voeren geen scripts uit (${name}).`],
  formKey: () => ['form', 'Een taak verwijst met formRef naar een formulier (.form), niet met formKey.'],
  type: ({ namespace, value }) => namespace === CAMUNDA && value !== 'external'
    && ['connector', `Een taak van de soort “${short(value)}” kent het product niet; alleen external.`]
};

/** As a message repeats it. */
const short = (text) => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
};

function* inElement({ namespace, name, text }) {
  if (!isElement(namespace, name)) {
    yield ELEMENTS[name]?.(name) ?? ['element', `Het element “${short(name)}” kent het product niet.`];
  }
  yield inText(name, text);
}

function* inAttribute(element, attribute) {
  const { namespace, name, value } = attribute;
  if (name !== 'delegateExpression') {
    yield inText(name, value);
  }
  if (Object.hasOwn(ATTRIBUTES, name)) {
    yield ATTRIBUTES[name](attribute);
  }
  else if (LANGUAGES.includes(name)) {
    yield element !== 'definitions' && ['scripting', `Modellen voeren geen scripts uit (${name}=“${short(value)}”).`];
  }
  else if (name.endsWith('TenantId')) {
    yield ['tenant', `Het product kent geen afzonderlijke huurders (${name}).`];
  }
  else if (!isAttribute(namespace, name)) {
    yield ['element', `De eigenschap “${short(name)}” van ${short(element)} kent het product niet.`];
  }
}

function inText(where, text) {
  const refused = isExpression(text) ? refusedIn(text) : undefined;
  return refused !== undefined && ['expression', `“${short(refused)}” (${short(where)}) is geen expressie die modellen mogen gebruiken.`
    + ' Wel mogen vragen aan het dossier, gewone variabelen, en wat die vergelijkt en combineert.'];
}

/** One rule of this file, by its name. */
const rule = (wanted) => [wanted, () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }
    for (const element of elementsOf(node)) {
      const found = [...inElement(element), ...element.attributes.flatMap((attribute) => [...inAttribute(element.name, attribute)])];
      found.filter(Boolean).filter(([broken]) => broken === wanted).forEach(([, message]) => reporter.report(element.id, message));
    }
  }
})];

export const content = Object.fromEntries(['element', 'scripting', 'class', 'listener', 'connector', 'expression', 'form', 'tenant']
  .map(rule));
