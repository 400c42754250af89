/** A process owner draws with our templates in the Modeler's own editor, and what comes of it may run. */

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { openBrowser, skip } from './browser.js';
import { DRAWINGS } from './drawings.js';
import { findings } from './lint.js';
import { fillIn, openDiagram, openModeler, saved } from './modeler.js';
import { templates } from './templates.js';

/** Where the product's tests find these models, to deploy them. */
const APPLIED = new URL('../../../target/modeler/applied/', import.meta.url);

let browser;

let page;

let problems;

before(async () => {
  if (!skip) {
    browser = await openBrowser();
    ({ page, problems } = await openModeler(browser));
    rmSync(APPLIED, { recursive: true, force: true });
    mkdirSync(APPLIED, { recursive: true });
  }
});

after(() => browser?.close());

for (const drawing of DRAWINGS) {
  const { id } = drawing.process;

  test(`${id}, drawn from a blank diagram, has nothing wrong with it`, { skip }, async () => {
    await draw(drawing);

    const xml = await saved(page);

    writeFileSync(new URL(`${id}.bpmn`, APPLIED), xml);
    assert.deepEqual(await findings(xml), []);
    assert.deepEqual(problems, []);
  });
}

test('every template is drawn with', () => {
  const drawn = new Set(DRAWINGS.flatMap(({ process, nodes }) => [process, ...nodes]).map(({ template }) => template));

  assert.deepEqual([...templates.keys()].filter((name) => !drawn.has(name)), []);
});

async function draw({ process, nodes, flows }) {
  await openDiagram(page);
  await page.evaluate((drawing) => {
    const [canvas, registry, factory, modeling, replace] = ['canvas', 'elementRegistry', 'elementFactory', 'modeling', 'bpmnReplace']
      .map((service) => window.modeler.get(service));
    const template = (shape, name) => (name ? window.apply(shape, name) : shape);
    modeling.removeElements([registry.get('StartEvent_1')]);
    const root = template(canvas.getRootElement(), drawing.process.template);
    modeling.updateProperties(root, { id: drawing.process.id, name: drawing.process.name });
    for (const node of drawing.nodes) {
      const shape = factory.createShape({ type: node.type, ...(node.type === 'bpmn:SubProcess' && { isExpanded: true, triggeredByEvent: node.isEvent }) });
      const bounds = node.box && { x: node.box[0], y: node.box[1], width: node.box[2], height: node.box[3] };
      const [x, y] = node.at ?? [];
      const drawn = modeling.createShape(shape, bounds ?? { x, y }, node.in ? registry.get(node.in) : canvas.getRootElement());
      const typed = node.message
        ? replace.replaceElement(drawn, { type: node.type, eventDefinitionType: 'bpmn:MessageEventDefinition' }) : drawn;
      if (node.message) {
        const message = window.modeler.get('bpmnFactory').create('bpmn:Message', { name: node.message });
        window.modeler.getDefinitions().get('rootElements').push(message);
        typed.businessObject.get('eventDefinitions')[0].messageRef = message;
      }
      const applied = template(typed, node.template);
      modeling.updateProperties(applied, { id: node.id, ...(node.name && { name: node.name }), ...(node.text && { text: node.text }) });
      if (node.label) {
        modeling.updateLabel(applied, node.label);
      }
      if (node.colour) {
        modeling.setColor(applied, { fill: node.colour });
      }
    }
    for (const { from, to, name, condition, isDefault, below } of drawing.flows) {
      const [source, target] = [registry.get(from), registry.get(to)];
      const middle = ({ x, width }) => x + width / 2;
      const y = source.y + source.height / 2;
      const waypoints = below && [{ x: middle(source), y }, { x: middle(source), y: y + below }, { x: middle(target), y: y + below },
        { x: middle(target), y }];
      const arrow = modeling.connect(source, target);
      if (waypoints) {
        modeling.updateWaypoints(arrow, waypoints);
        modeling.layoutConnection(arrow);
      }
      if (name) {
        modeling.updateProperties(arrow, { name });
      }
      if (isDefault) {
        modeling.updateProperties(registry.get(from), { default: arrow.businessObject });
      }
      if (condition) {
        const menu = window.modeler.get('meerstemmigChoosing').getPopupMenuEntries(arrow);
        Object.values(menu).find(({ label }) => label === condition).action();
      }
    }
  }, { process, nodes, flows });
  for (const { id, values } of [process, ...nodes]) {
    await fillIn(page, id, values ?? {});
  }
}
