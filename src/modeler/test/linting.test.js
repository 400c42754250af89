/** What the Modeler says: its own rules for Camunda 7 and those of the built plugin, together. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { examples, read, shipped } from './models.js';
import { modelerLinter, registered } from './plugin.js';

const linter = modelerLinter(registered('lintRules.bpmn'));

for (const path of shipped()) {
  test(`the Modeler finds nothing in ${path}`, async () => {
    const xml = read(path);

    // Without these two the Modeler judges nothing at all.
    assert.match(xml, /modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7\.24\.0"/);
    assert.deepEqual(await linter.lint(xml), []);
  });
}

test('the Modeler shows what the plugin finds, in Dutch, at the element', async () => {
  const xml = read('processes/answer-outcome.bpmn').replace('camunda:candidateGroups="chairs"', 'camunda:candidateGroups="marketing"');

  const [report, ...more] = await linter.lint(xml);

  assert.deepEqual(more, []);
  assert.equal(report.rule, 'meerstemmig/candidate-groups');
  assert.equal(report.id, 'UserTask_ConfirmJustification');
  assert.match(report.message, /noemt een groep die het product niet kent: marketing/);
});

test('the Modeler finds in each example what the plugin finds alone', async () => {
  for (const { rule, isCorrect, onlyTheProduct, path } of examples()) {
    const reports = await linter.lint(read(path));

    assert.deepEqual([...new Set(reports.map((report) => report.rule).filter((id) => id.startsWith('meerstemmig/')))],
      isCorrect || onlyTheProduct ? [] : [`meerstemmig/${rule}`], path);
  }
});
