/** What an arrow can wait for: each question to the dossier, with what yes and what no is called. */

const condition = (question, kinds, yes, no) => ({ question: `${question}(execution)`, kinds, yes, no });

export const CONDITIONS = [
  condition('trajectory.usesParticipation', ['trajectory'],
    'Er komt participatie in deze fase', 'Er komt geen participatie in deze fase'),
  condition('trajectory.isUnsolicited', ['trajectory'],
    'Het traject begint met een ongevraagd advies', 'Het traject begint niet met een ongevraagd advies'),
  condition('trajectory.isOnAgenda', ['trajectory'],
    'Het onderwerp komt op de agenda', 'Het onderwerp komt niet op de agenda'),
  condition('trajectory.isAdopted', ['trajectory'],
    'Het advies is vastgesteld', 'Het advies is niet vastgesteld'),
  condition('trajectory.owesFeedback', ['trajectory'],
    'Er zijn deelnemers die nog niets hoorden', 'Alle deelnemers hebben terugkoppeling'),
  condition('round.votedAgainst', ['trajectory'],
    'De zetel stemde tegen het advies', 'De zetel stemde niet tegen het advies'),
  condition('round.isUnsolicited', ['round'],
    'De ronde is een ongevraagd advies', 'De ronde is geen ongevraagd advies'),
  condition('round.hasBindingOutcomes', ['round'],
    'Er zijn bindende opbrengsten', 'Er zijn geen bindende opbrengsten'),
  condition('round.hasNonBindingOutcomes', ['round'],
    'Er zijn vrijblijvende opbrengsten', 'Er zijn geen vrijblijvende opbrengsten'),
  condition('round.mustJustify', ['answer', 'round', 'trajectory'],
    'De reactie vraagt een motivering', 'De reactie vraagt geen motivering'),
  condition('round.isConfirmed', ['answer', 'round', 'trajectory'],
    'De motivering is bevestigd', 'De motivering is niet bevestigd')
];
