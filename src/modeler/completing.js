/**
 * Completes what an element template of Camunda 7 cannot set: that an activity is done for each of a list,
 * and a name to begin with. Which, its `metadata` says.
 */

class Completing {

  constructor(eventBus, bpmnFactory, modeling) {
    eventBus.on('commandStack.propertiesPanel.camunda.changeTemplate.postExecuted', ({ context }) => {
      const { element, newTemplate } = context;
      const { name, repeat } = newTemplate?.metadata ?? {};
      if (name && !element.businessObject.get('name')) {
        modeling.updateProperties(element, { name });
      }
      if (repeat) {
        const loop = bpmnFactory.create('bpmn:MultiInstanceLoopCharacteristics', {
          'camunda:collection': repeat.collection,
          'camunda:elementVariable': repeat.elementVariable
        });
        loop.$parent = element.businessObject;
        modeling.updateProperties(element, { loopCharacteristics: loop });
      }
    });
  }

}

Completing.$inject = ['eventBus', 'bpmnFactory', 'modeling'];

export default {
  __init__: ['meerstemmigCompleting'],
  meerstemmigCompleting: ['type', Completing]
};
