import { kindOf, ofProcess, property } from '../model.js';
import { BINDING_EFFECTS, BOUND_BY_VOTE, LEVELS, STANDING_BODIES } from '../vocabulary.js';

const QUALITIES = {
  'ms:ladder': 'de trede op de participatieladder', 'ms:representative': 'hoe representatief zij is',
  'ms:selection': 'hoe deelnemers worden geworven', 'ms:permanence': 'of zij eenmalig of blijvend is',
  'ms:effort': 'de inzet die zij vraagt', 'ms:cost': 'wat zij kost', 'ms:duration': 'hoe lang zij duurt',
  'ms:groupSize': 'hoe groot de groep is'
};

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'form') {
    return;
  }
  const report = (message) => reporter.report(process.get('id'), message);
  const key = property(process, 'ms:form');
  if (!key) {
    report('De vorm heeft geen sleutel (ms:form). Vul dezelfde in als het id van het proces.');
  }
  else if (key !== process.get('id')) {
    report(`Het proces heet “${process.get('id')}”, maar zijn sleutel (ms:form) is “${key}”. Maak ze gelijk.`);
  }
  if (!process.get('name')?.trim()) {
    report('De vorm heeft geen naam. Geef het proces de naam die in de catalogus komt te staan.');
  }
  if (!property(process, 'ms:purpose')) {
    report('De vorm zegt niet waarvoor zij dient (ms:purpose).');
  }
  Object.entries(QUALITIES).filter(([name]) => !property(process, name)?.trim())
    .forEach(([name, what]) => report(`In de catalogus ontbreekt ${what} (${name}).`));
  chosen(process, 'ms:level', LEVELS, report);
  chosen(process, 'ms:bindingEffect', BINDING_EFFECTS, report);
  if (property(process, 'ms:standingBodies')) {
    chosen(process, 'ms:standingBodies', STANDING_BODIES, report);
  }
  if (property(process, 'ms:unsolicitedAdvice')) {
    chosen(process, 'ms:unsolicitedAdvice', ['true', 'false'], report);
  }
  threshold(process, report);
});

function chosen(process, name, values, report) {
  const value = property(process, name);
  if (!values.includes(value)) {
    report(value ? `${name} kent de waarde “${value}” niet. Kies uit: ${values.join(', ')}.`
      : `${name} ontbreekt. Kies uit: ${values.join(', ')}.`);
  }
}

function threshold(process, report) {
  const percent = property(process, 'ms:adoptionThreshold');
  if (!percent) {
    if (BOUND_BY_VOTE.includes(property(process, 'ms:bindingEffect'))) {
      report('De opbrengsten van deze vorm binden als de deelnemers ze aannemen, maar zij heeft geen drempel'
        + ' (ms:adoptionThreshold). Vul een percentage van 50 tot 100 in; 75 is gebruikelijk.');
    }
  }
  else if (!/^\d{2,3}([.,]\d{1,2})?$/.test(percent) || !within(Number(percent.replace(',', '.')), 50, 100)) {
    report(`De drempel (ms:adoptionThreshold) is “${percent}”, en geen percentage van 50 tot 100.`);
  }
}

const within = (number, least, most) => number >= least && number <= most;
