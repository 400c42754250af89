/**
 * What a process owner draws from a blank diagram with our templates: four whole models, in which each
 * template occurs. Elements are drawn as the palette has them; a template makes of them what they become.
 */

const task = (id, template, at, more) => ({ id, type: 'bpmn:Task', template, at, ...more });

const gateway = (id, name, at, more) => ({ id, type: 'bpmn:ExclusiveGateway', name, at, ...more });

const start = (id, at, more) => ({ id, type: 'bpmn:StartEvent', at, ...more });

const end = (id, at, more) => ({ id, type: 'bpmn:EndEvent', at, ...more });

const flow = (from, to, more) => ({ from, to, ...more });

/** An arrow that goes around what stands between its ends. */
const around = (from, to, more) => flow(from, to, { below: 70, ...more });

const otherwise = (from, to, name) => flow(from, to, { name, isDefault: true });

const otherwiseAround = (from, to, name) => around(from, to, { name, isDefault: true });

const path = (...ids) => ids.slice(1).map((id, index) => flow(ids[index], id));

const answer = {
  process: { id: 'antwoord-op-opbrengst', name: 'Antwoord op een opbrengst', template: 'answer-process' },
  nodes: [
    start('StartEvent_Answer', [200, 200], { template: 'start-answer' }),
    gateway('Gateway_Again', undefined, [300, 200]),
    task('UserTask_Respond', 'respond', [420, 200]),
    gateway('Gateway_MustJustify', 'Motivering nodig?', [560, 200]),
    task('UserTask_Confirm', 'confirm-justification', [700, 200], { values: { 'Binnen welke termijn?': '1 week' } }),
    gateway('Gateway_Confirmed', 'Motivering bevestigd?', [840, 200]),
    end('EndEvent_Answered', [980, 200], { name: 'Antwoord staat' })
  ],
  flows: [
    ...path('StartEvent_Answer', 'Gateway_Again', 'UserTask_Respond', 'Gateway_MustJustify'),
    otherwise('Gateway_MustJustify', 'UserTask_Confirm', 'Ja'),
    around('Gateway_MustJustify', 'EndEvent_Answered', { condition: 'De reactie vraagt geen motivering' }),
    ...path('UserTask_Confirm', 'Gateway_Confirmed'),
    flow('Gateway_Confirmed', 'EndEvent_Answered', { condition: 'De motivering is bevestigd' }),
    around('Gateway_Confirmed', 'Gateway_Again', { name: 'Nee, opnieuw', isDefault: true, below: -70 })
  ]
};

const round = {
  process: { id: 'eenvoudige-ronde', name: 'Eenvoudige ronde', template: 'round-process' },
  nodes: [
    start('StartEvent_Round', [200, 200], { name: 'Ronde begint' }),
    gateway('Gateway_Unsolicited', 'Ongevraagd advies?', [300, 200]),
    task('CallActivity_Form', 'form', [440, 200]),
    gateway('Gateway_Advised', undefined, [560, 200]),
    task('UserTask_Record', 'record-outcomes', [680, 200]),
    gateway('Gateway_Binding', 'Bindende opbrengsten?', [820, 200]),
    task('CallActivity_Answer', 'answer-binding', [960, 200], { values: { 'Proces van de reactie': 'answer-outcome' } }),
    gateway('Gateway_Answered', undefined, [1080, 200]),
    gateway('Gateway_NonBinding', 'Vrijblijvende opbrengsten?', [1180, 200]),
    task('UserTask_WorkIn', 'work-in', [1320, 200]),
    end('EndEvent_Round', [1480, 200], { name: 'Ronde afgerond' })
  ],
  flows: [
    ...path('StartEvent_Round', 'Gateway_Unsolicited'),
    otherwise('Gateway_Unsolicited', 'CallActivity_Form', 'Nee'),
    around('Gateway_Unsolicited', 'Gateway_Advised', { condition: 'De ronde is een ongevraagd advies' }),
    ...path('CallActivity_Form', 'Gateway_Advised', 'UserTask_Record', 'Gateway_Binding'),
    flow('Gateway_Binding', 'CallActivity_Answer', { condition: 'Er zijn bindende opbrengsten' }),
    otherwiseAround('Gateway_Binding', 'Gateway_Answered', 'Nee'),
    ...path('CallActivity_Answer', 'Gateway_Answered', 'Gateway_NonBinding'),
    flow('Gateway_NonBinding', 'UserTask_WorkIn', { condition: 'Er zijn vrijblijvende opbrengsten' }),
    otherwiseAround('Gateway_NonBinding', 'EndEvent_Round', 'Nee'),
    ...path('UserTask_WorkIn', 'EndEvent_Round')
  ]
};

const form = {
  process: {
    id: 'dorpsgesprek',
    name: 'Dorpsgesprek',
    template: 'form-of-participation',
    values: {
      'Sleutel': 'dorpsgesprek',
      'Waarvoor?': 'Horen wat inwoners van één dorp samen adviseren',
      'Hoe ver gaat de betrokkenheid?': 'Adviseren: deelnemers adviseren de Raad',
      'Hoe bindt een opbrengst de Raad?': 'Pas toe of leg uit: volgen, of motiveren waarom niet',
      'Drempel voor aannemen (%)': '75',
      'Is er een vaste groep?': 'Soms: een ronde kan van een vaste groep zijn',
      'Mag een vaste groep ongevraagd adviseren?': 'Nee',
      'Trede op de participatieladder': 'adviseren',
      'Representatief?': 'voor het dorp',
      'Hoe worden deelnemers gevonden?': 'loting onder de inwoners',
      'Eenmalig of permanent?': 'eenmalig',
      'Wat vraagt het aan inzet?': 'twee avonden per deelnemer',
      'Wat kost het?': 'laag, zaalhuur en een gespreksleider',
      'Hoe lang duurt een ronde?': 'richtwaarde: 10 weken',
      'Hoeveel mensen doen mee?': 'richtwaarde: 20 tot 40',
      'Voordelen': 'dichtbij; iedereen kan meepraten',
      'Nadelen': 'één dorp is het land niet'
    }
  },
  nodes: [
    start('StartEvent_Form', [200, 200], { name: 'Dorpsgesprek nodig' }),
    task('UserTask_SetRule', 'set-voting-rule', [320, 200],
      { values: { 'Wat wordt er vastgesteld?': 'Mandaat en drempel (burgerforum)' } }),
    task('UserTask_Convene', 'convene-body', [460, 200], { colour: '#bbdefb' }),
    task('CallActivity_Draw', 'draw', [600, 200]),
    task('UserTask_Talk', 'own-task', [740, 200],
      { name: 'Voer het gesprek', values: { 'Formulier': 'forum-deliberates', 'Binnen welke termijn?': '10 weken' } }),
    end('EndEvent_Form', [880, 200], { name: 'Gesprek gevoerd' }),
    // What somebody draws for readers, the product lets through.
    { id: 'TextAnnotation_Why', type: 'bpmn:TextAnnotation', box: [700, 60, 160, 40], text: 'Drie avonden in het dorpshuis' },
    { id: 'DataObjectReference_Invitation', type: 'bpmn:DataObjectReference', name: 'Uitnodiging', at: [460, 340] },
    { id: 'Group_Prepare', type: 'bpmn:Group', label: 'Voorbereiding', box: [250, 130, 420, 140] }
  ],
  flows: [
    ...path('StartEvent_Form', 'UserTask_SetRule', 'UserTask_Convene', 'CallActivity_Draw', 'UserTask_Talk', 'EndEvent_Form'),
    ...path('TextAnnotation_Why', 'UserTask_Talk'),
    ...path('UserTask_Convene', 'DataObjectReference_Invitation', 'CallActivity_Draw')
  ]
};

/** A phase as each of them is drawn, with more before and after the decision where it has more. */
function phase(key, name, y, { before = [], after = [], beforeFlows = [], first = `UserTask_Decide_${key}` } = {}) {
  const within = `SubProcess_${key}`;
  const x = 340 + 480 * Boolean(before.length);
  const done = `Gateway_Done_${key}`;
  const stop = `EndEvent_${key}`;
  return {
    nodes: [
      { id: within, type: 'bpmn:SubProcess', template: 'phase', name, box: [160, y - 110, 1500, 220], values: { 'Welke fase is dit?': name } },
      start(`StartEvent_${key}`, [220, y], { in: within }),
      ...before.map((node) => ({ ...node, in: within })),
      task(`UserTask_Decide_${key}`, 'decide-participation', [x, y], { in: within }),
      gateway(`Gateway_Participation_${key}`, `Participatie in deze fase (${name})?`, [x + 130, y], { in: within, template: 'participation-gateway' }),
      task(`CallActivity_Round_${key}`, 'round', [x + 270, y], { in: within }),
      gateway(done, undefined, [x + 400, y], { in: within }),
      ...after.map((node) => ({ ...node, in: within })),
      end(stop, [x + 720, y], { in: within })
    ],
    flows: [
      ...path(`StartEvent_${key}`, first),
      ...beforeFlows,
      ...path(`UserTask_Decide_${key}`, `Gateway_Participation_${key}`),
      flow(`Gateway_Participation_${key}`, `CallActivity_Round_${key}`, { condition: 'Er komt participatie in deze fase' }),
      otherwiseAround(`Gateway_Participation_${key}`, done, 'Nee, met reden'),
      ...path(`CallActivity_Round_${key}`, done, ...after.map(({ id }) => id), stop)
    ]
  };
}

const phases = [
  phase('AgendaSetting', 'Agendering', 200, {
    before: [
      gateway('Gateway_Unsolicited', 'Ongevraagd advies?', [320, 200]),
      task('UserTask_ReceiveAdvice', 'receive-advice', [440, 200]),
      task('CallActivity_Unsolicited', 'unsolicited-round', [580, 200]),
      gateway('Gateway_AdviceAnswered', undefined, [700, 200])
    ],
    first: 'Gateway_Unsolicited',
    beforeFlows: [
      flow('Gateway_Unsolicited', 'UserTask_ReceiveAdvice', { condition: 'Het traject begint met een ongevraagd advies' }),
      otherwiseAround('Gateway_Unsolicited', 'Gateway_AdviceAnswered', 'Nee'),
      ...path('UserTask_ReceiveAdvice', 'CallActivity_Unsolicited', 'Gateway_AdviceAnswered', 'UserTask_Decide_AgendaSetting')
    ],
    after: [task('UserTask_DecideAgenda', 'decide-agenda', [1400, 200])]
  }),
  phase('Preliminary', 'Voortraject', 460),
  phase('Diagnosis', 'Diagnose', 720),
  phase('Recommendation', 'Aanbevelingen', 980)
];

const trajectory = {
  process: { id: 'advisory-trajectory', name: 'Kort adviestraject', template: 'trajectory' },
  nodes: [
    start('StartEvent_Request', [60, 200], { template: 'start-trajectory' }),
    ...phases.flatMap(({ nodes }) => nodes),
    gateway('Gateway_OnAgenda', 'Op de agenda?', [1760, 200]),
    task('UserTask_Feedback_NotOnAgenda', 'send-feedback', [1900, 200]),
    end('EndEvent_NotOnAgenda', [2040, 200], { name: 'Niet op de agenda' }),
    gateway('Gateway_Again', undefined, [220, 1320]),
    task('UserTask_Draft', 'draft-advice', [340, 1320], { values: { 'Welke versie?': 'Groene versie, voor de Raad' } }),
    task('UserTask_Consult', 'consult-constituencies', [480, 1320]),
    task('CallActivity_Deviations', 'answer-deviations', [620, 1320]),
    { id: 'SubProcess_Seats', type: 'bpmn:SubProcess', template: 'seat-votes', box: [720, 1210, 620, 220] },
    start('StartEvent_Seats', [760, 1320], { in: 'SubProcess_Seats' }),
    task('UserTask_Vote', 'record-seat-vote', [860, 1320], { in: 'SubProcess_Seats' }),
    gateway('Gateway_Against', 'Stemt de zetel tegen?', [990, 1320], { in: 'SubProcess_Seats' }),
    task('CallActivity_Dissent', 'answer-dissent', [1120, 1320], { in: 'SubProcess_Seats' }),
    end('EndEvent_Seats', [1260, 1320], { in: 'SubProcess_Seats' }),
    task('UserTask_Adopt', 'adopt', [1420, 1320]),
    gateway('Gateway_Adopted', 'Advies vastgesteld?', [1560, 1320]),
    task('UserTask_Feedback', 'send-feedback', [1700, 1320]),
    task('UserTask_Evaluate', 'evaluate', [1840, 1320]),
    end('EndEvent_Done', [1980, 1320], { name: 'Traject afgerond' }),
    { id: 'SubProcess_Withdrawal', type: 'bpmn:SubProcess', name: 'Intrekking', box: [160, 1500, 620, 200], isEvent: true },
    start('StartEvent_Withdrawn', [220, 1600], { in: 'SubProcess_Withdrawal', message: 'withdraw-trajectory', template: 'withdraw' }),
    task('UserTask_Feedback_Withdrawn', 'send-feedback', [400, 1600], { in: 'SubProcess_Withdrawal' }),
    end('EndEvent_Withdrawn', [600, 1600], { in: 'SubProcess_Withdrawal' })
  ],
  flows: [
    ...path('StartEvent_Request', 'SubProcess_AgendaSetting', 'Gateway_OnAgenda'),
    otherwise('Gateway_OnAgenda', 'SubProcess_Preliminary', 'Ja'),
    flow('Gateway_OnAgenda', 'UserTask_Feedback_NotOnAgenda', { condition: 'Het onderwerp komt niet op de agenda' }),
    ...path('UserTask_Feedback_NotOnAgenda', 'EndEvent_NotOnAgenda'),
    ...path('SubProcess_Preliminary', 'SubProcess_Diagnosis', 'SubProcess_Recommendation',
      'Gateway_Again', 'UserTask_Draft', 'UserTask_Consult', 'CallActivity_Deviations', 'SubProcess_Seats', 'UserTask_Adopt', 'Gateway_Adopted'),
    ...phases.flatMap(({ flows }) => flows),
    ...path('StartEvent_Seats', 'UserTask_Vote', 'Gateway_Against'),
    flow('Gateway_Against', 'CallActivity_Dissent', { condition: 'De zetel stemde tegen het advies' }),
    otherwiseAround('Gateway_Against', 'EndEvent_Seats', 'Nee'),
    ...path('CallActivity_Dissent', 'EndEvent_Seats'),
    flow('Gateway_Adopted', 'UserTask_Feedback', { condition: 'Het advies is vastgesteld' }),
    around('Gateway_Adopted', 'Gateway_Again', { name: 'Nee, terug naar de commissie', isDefault: true, below: 130 }),
    ...path('UserTask_Feedback', 'UserTask_Evaluate', 'EndEvent_Done'),
    ...path('StartEvent_Withdrawn', 'UserTask_Feedback_Withdrawn', 'EndEvent_Withdrawn')
  ]
};

export const DRAWINGS = [answer, round, form, trajectory];
