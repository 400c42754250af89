import { ControlFlow } from '../graph.js';
import { flowNodes, isAnswer, kindOf, named, ofProcess, repeats, steps } from '../model.js';

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'trajectory') {
    return;
  }
  const flow = new ControlFlow(process);
  const drafts = steps(process, 'bpmn:FlowNode', 'draft-advice');
  const adoptions = steps(process, 'bpmn:FlowNode', 'adopt').map((adopt) => flow.entered(adopt));
  const answers = flowNodes(process).filter((node) => isAnswer(node)
    && repeats(node, 'trajectory.deviations(execution)', 'outcomeId'));
  const adopts = (from) => {
    const reached = flow.reached(from, { without: [...answers, ...drafts] });
    return adoptions.some((adopt) => reached.has(adopt));
  };
  drafts.filter((draft) => adopts(flow.completed(draft))).forEach((draft) => reporter.report(draft.get('id'),
    `Na “${named(draft)}” kan het advies worden vastgesteld zonder dat afwijkingen van een eigen advies van deelnemers zijn`
    + ' gemotiveerd. Zet er een aanroep “Motiveer afwijkingen van een eigen advies” tussen.'));
  if (!drafts.length && adopts(flow.entered(process))) {
    reporter.report(process.get('id'), 'Het advies kan worden vastgesteld zonder dat afwijkingen van een eigen advies van deelnemers'
      + ' zijn gemotiveerd. Zet voor de vaststelling een aanroep “Motiveer afwijkingen van een eigen advies”.');
  }
});
