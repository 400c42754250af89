/**
 * Lets an arrow out of a gateway be given its condition from a menu, the one behind its wrench. An element
 * template would be the natural place, but Modeler 5.50 fails as soon as an arrow with a template is selected.
 */

import { CONDITIONS } from './conditions.js';
import { is, kindOf, scopesAround } from './model.js';

const GROUP = { id: 'meerstemmig-conditions', name: 'Voorwaarde' };

class Choosing {

  constructor(popupMenu, modeling, bpmnFactory) {
    this._modeling = modeling;
    this._bpmnFactory = bpmnFactory;
    popupMenu.registerProvider('bpmn-replace', this);
  }

  getPopupMenuEntries(arrow) {
    const flow = arrow.businessObject;
    if (!is(flow, 'bpmn:SequenceFlow') || !is(flow.get('sourceRef'), 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) {
      return {};
    }
    const kind = kindOf(scopesAround(flow).at(-1));
    return Object.fromEntries(CONDITIONS.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ question, yes, no }) => [
      this._entry(arrow, `\${${question}}`, yes, 'Ja'),
      this._entry(arrow, `\${!${question}}`, no, 'Nee')
    ]));
  }

  _entry(arrow, body, label, answer) {
    return [`meerstemmig-${body}`, { label, group: GROUP, action: () => this._choose(arrow, body, answer) }];
  }

  _choose(arrow, body, answer) {
    const flow = arrow.businessObject;
    const conditionExpression = this._bpmnFactory.create('bpmn:FormalExpression', { body });
    conditionExpression.$parent = flow;
    if (flow.get('sourceRef').get('default') === flow) {
      this._modeling.updateProperties(arrow.source, { default: undefined });
    }
    this._modeling.updateProperties(arrow, { conditionExpression, name: flow.get('name') || answer });
  }

}

Choosing.$inject = ['popupMenu', 'modeling', 'bpmnFactory'];

export default {
  __init__: ['meerstemmigChoosing'],
  meerstemmigChoosing: ['type', Choosing]
};
