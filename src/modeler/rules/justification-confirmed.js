import { ControlFlow, END } from '../graph.js';
import { kindOf, named, ofProcess, says, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  const flow = new ControlFlow(process);
  const answers = steps(process, 'bpmn:UserTask', 'respond');
  const confirmations = steps(process, 'bpmn:UserTask', 'confirm-justification');
  const followed = (out) => says(out, 'round.mustJustify(execution)', false);
  const confirmed = (out) => says(out, 'round.isConfirmed(execution)', true);
  if (kindOf(process) === 'answer' && flow.leads(flow.entered(process), END, { without: answers })) {
    reporter.report(process.get('id'), 'Dit proces kan eindigen zonder dat er een reactie is. Zet een taak “Reageer op een opbrengst”'
      + ' op elke weg.');
  }
  answers
    .filter((answer) => flow.leads(flow.completed(answer), END, { without: confirmations, barred: followed }))
    .forEach((answer) => reporter.report(answer.get('id'), `Na “${named(answer)}” kan het proces eindigen zonder dat de`
      + ' voorzitter de motivering heeft bevestigd. Zet een taak “Bevestig de motivering” op elke weg; alleen een pijl met'
      + ' de voorwaarde dat er geen motivering nodig is, mag eraan voorbij.'));
  confirmations
    .filter((task) => flow.leads(flow.completed(task), END, { without: answers, barred: confirmed }))
    .forEach((task) => reporter.report(task.get('id'), `Na “${named(task)}” kan het proces eindigen ook als de voorzitter de`
      + ' motivering niet bevestigt. Zet er een gateway achter: verder met de voorwaarde dat de motivering is bevestigd,'
      + ' en anders terug naar de reactie.'));
});
