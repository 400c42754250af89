/** All rules, and how much each weighs: an error keeps a model from being deployed, because the product has the same rule. */

import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';

import { content } from './content.js';
import adoptionWaits from './rules/adoption-waits.js';
import answerLoops from './rules/answer-loops.js';
import calledExists from './rules/called-exists.js';
import candidateGroups from './rules/candidate-groups.js';
import catalogueEntry from './rules/catalogue-entry.js';
import deadEnd from './rules/dead-end.js';
import deviationsAnswered from './rules/deviations-answered.js';
import diagram from './rules/diagram.js';
import executable from './rules/executable.js';
import feedbackGiven from './rules/feedback-given.js';
import formCarriedOut from './rules/form-carried-out.js';
import formExists from './rules/form-exists.js';
import fourPhases from './rules/four-phases.js';
import gatewayConditions from './rules/gateway-conditions.js';
import gatewayQuestion from './rules/gateway-question.js';
import justificationConfirmed from './rules/justification-confirmed.js';
import names from './rules/names.js';
import outcomesAnswered from './rules/outcomes-answered.js';
import outcomesRecorded from './rules/outcomes-recorded.js';
import overlap from './rules/overlap.js';
import participationDecided from './rules/participation-decided.js';
import roundFollows from './rules/round-follows.js';
import seatsVote from './rules/seats-vote.js';
import stepForm from './rules/step-form.js';
import stepPlace from './rules/step-place.js';
import timeToLive from './rules/time-to-live.js';
import timer from './rules/timer.js';
import versionTag from './rules/version-tag.js';
import vocabulary from './rules/vocabulary.js';

export const errors = {
  'four-phases': fourPhases,
  'participation-decided': participationDecided,
  'round-follows': roundFollows,
  'form-carried-out': formCarriedOut,
  'outcomes-recorded': outcomesRecorded,
  'outcomes-answered': outcomesAnswered,
  'answer-loops': answerLoops,
  'justification-confirmed': justificationConfirmed,
  'adoption-waits': adoptionWaits,
  'deviations-answered': deviationsAnswered,
  'seats-vote': seatsVote,
  'feedback-given': feedbackGiven,
  vocabulary,
  'step-place': stepPlace,
  'step-form': stepForm,
  'form-exists': formExists,
  'candidate-groups': candidateGroups,
  'catalogue-entry': catalogueEntry,
  'called-exists': calledExists,
  'time-to-live': timeToLive,
  executable,
  timer,
  'dead-end': deadEnd,
  'gateway-conditions': gatewayConditions,
  diagram,
  ...content
};

export const warnings = {
  'version-tag': versionTag,
  'gateway-question': gatewayQuestion,
  names,
  overlap
};

const PLUGIN = 'bpmnlint-plugin-meerstemmig';

const each = (rules, to) => Object.fromEntries(Object.entries(rules).map(to));

/** As bpmnlint and the Modeler take them: which rules apply, and where to find them. */
export const config = {
  rules: {
    ...each(errors, ([id]) => [`meerstemmig/${id}`, 'error']),
    ...each(warnings, ([id]) => [`meerstemmig/${id}`, 'warn'])
  }
};

export const resolver = new StaticResolver(each({ ...errors, ...warnings }, ([id, rule]) => [`rule:${PLUGIN}/${id}`, rule]));
