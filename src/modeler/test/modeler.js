/** Camunda Modeler without its window: its editor of Camunda 7 diagrams, our templates and our plugin. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { FOLDER } from '../build.js';
import { templates } from './templates.js';

const EDITOR = join(dirname(createRequire(import.meta.url).resolve('camunda-bpmn-js/package.json')), 'dist');

/** As the Modeler begins a new Camunda 7 diagram. */
const BLANK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.50.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:startEvent id="StartEvent_1"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Process_1">
      <bpmndi:BPMNShape id="StartEvent_1_di" bpmnElement="StartEvent_1">
        <dc:Bounds x="180" y="160" width="36" height="36"/>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;

const STYLES = ['bpmn-js.css', 'diagram-js.css', 'bpmn-font/css/bpmn-embedded.css', 'properties-panel.css', 'element-templates.css',
  'popup-menu.css'];

/** A page with the editor, and everything that goes wrong in it. */
export async function openModeler(browser) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(60_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.stack));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  await page.setContent('<!doctype html><html lang="nl"><style>html, body { height: 100%; margin: 0; } body { display: flex; }'
    + ' #canvas { flex: 1; } #panel { width: 420px; overflow: auto; }</style><div id="canvas"></div><div id="panel"></div></html>');
  for (const style of STYLES) {
    await page.addStyleTag({ path: join(EDITOR, 'assets', style) });
  }
  await page.addScriptTag({ path: join(EDITOR, 'camunda-platform-modeler.development.js') });
  await page.addScriptTag({ path: join(FOLDER, 'client.js') });
  return { page, problems };
}

/**
 * A diagram in a tab of its own: without `xml` a blank one. Within the page: `modeler`, and `apply`, which
 * applies a template that the Modeler offers for an element.
 */
export function openDiagram(page, xml = BLANK) {
  return page.evaluate(async ([all, content]) => {
    window.modeler?.destroy();
    const modeler = new window.BpmnModeler({
      container: '#canvas',
      propertiesPanel: { parent: '#panel' },
      additionalModules: window.plugins.filter(({ type }) => type === 'bpmn.platform.modeler.additionalModules')
        .map(({ plugin }) => plugin)
    });
    modeler.on('elementTemplates.errors', ({ errors }) => errors.forEach((error) => console.error(error)));
    modeler.get('elementTemplatesLoader').setTemplates(all);
    await modeler.importXML(content);
    window.modeler = modeler;
    window.apply = (element, name) => {
      const template = modeler.get('elementTemplates').getAll(element).find(({ id }) => id === `nl.meerstemmig.${name}`);
      if (!template) {
        throw new Error(`The Modeler does not offer ${name} for ${element.type}`);
      }
      return modeler.get('elementTemplates').applyTemplate(element, template);
    };
  }, [[...templates.values()], xml]);
}

export const saved = (page) => page.evaluate(async () => (await window.modeler.saveXML({ format: true })).xml);

/** Selects an element as a click on it does; the process itself as a click on the empty canvas. */
export async function select(page, id) {
  // The panel hears of a selection only from some moment after the diagram is there.
  await page.waitForFunction((chosen) => {
    const element = window.modeler.get('elementRegistry').get(chosen);
    window.modeler.get('selection').select(element === window.modeler.get('canvas').getRootElement() ? [] : element);
    return document.querySelector('#bio-properties-panel-id')?.value === chosen;
  }, id, { polling: 200 });
}

/** Fills in the panel of an element, by the words that it shows: `{ label: value }`. */
export async function fillIn(page, id, values) {
  if (!Object.keys(values).length) {
    return;
  }
  await select(page, id);
  const panel = page.locator('#panel');
  for (const [label, value] of Object.entries(values)) {
    const field = panel.getByLabel(label, { exact: true });
    if (!await field.isVisible()) {
      await panel.locator('.bio-properties-panel-group', { has: page.getByLabel(label, { exact: true }) }).locator('.bio-properties-panel-group-header').click();
    }
    if (await field.evaluate(({ tagName }) => tagName === 'SELECT')) {
      await field.selectOption({ label: value });
    }
    else {
      await field.fill(value);
      await field.blur();
    }
  }
}
