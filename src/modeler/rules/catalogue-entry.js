import { kindOf, ofProcess, properties } from '../model.js';
import { BINDING_EFFECTS, BOUND_BY_VOTE, LEVELS, STANDING_BODIES } from '../vocabulary.js';

/** What there has to be, as the product calls it too. */
export const NEEDED = {
  'ms:form': 'de sleutel, dezelfde als het id van het proces',
  'ms:level': 'de mate van betrokkenheid',
  'ms:bindingEffect': 'hoe opbrengsten binden',
  'ms:purpose': 'waarvoor de vorm dient',
  'ms:ladder': 'de trede op de participatieladder',
  'ms:representative': 'hoe representatief de vorm is',
  'ms:selection': 'hoe deelnemers worden geworven',
  'ms:permanence': 'of de vorm eenmalig of blijvend is',
  'ms:effort': 'de inzet die de vorm vraagt',
  'ms:cost': 'wat de vorm kost',
  'ms:duration': 'hoe lang de vorm duurt',
  'ms:groupSize': 'hoe groot de groep is'
};

const CHOICES = { 'ms:level': LEVELS, 'ms:bindingEffect': BINDING_EFFECTS, 'ms:standingBodies': STANDING_BODIES };

export default ofProcess((process, reporter) => {
  if (kindOf(process) !== 'form') {
    return;
  }
  const report = (message) => reporter.report(process.get('id'), message);
  const entry = Object.fromEntries(properties(process));
  Object.entries(NEEDED).filter(([name]) => !entry[name]).forEach(([name, what]) => report(`In de catalogus ontbreekt ${what} (${name}).`));
  if (entry['ms:form'] && entry['ms:form'] !== process.get('id')) {
    report(`Het proces heet “${process.get('id')}”, maar zijn sleutel (ms:form) is “${entry['ms:form']}”. Maak ze gelijk.`);
  }
  if (!process.get('name')?.trim()) {
    report('De vorm heeft geen naam. Geef het proces de naam die in de catalogus komt te staan.');
  }
  Object.entries(CHOICES).filter(([name, values]) => entry[name] && !values.includes(entry[name])).forEach(([name, values]) =>
    report(`Het veld “${name}” kent de waarde “${entry[name]}” niet. Kies uit: ${values.join(', ')}.`));
  const unsolicited = entry['ms:unsolicitedAdvice'];
  if (unsolicited && unsolicited !== 'true' && unsolicited !== 'false') {
    report(`De eigenschap ms:unsolicitedAdvice is “${unsolicited}”. Kies true of false.`);
  }
  threshold(entry['ms:adoptionThreshold'], entry['ms:bindingEffect'], report);
});

function threshold(percent, effect, report) {
  if (!percent && BOUND_BY_VOTE.includes(effect)) {
    report(`Opbrengsten van deze vorm binden als de deelnemers ze aannemen (ms:bindingEffect is “${effect}”), maar zonder drempel`
      + ' (ms:adoptionThreshold) bindt er geen. Vul een percentage van 50 tot 100 in; 75 is gebruikelijk.');
  }
  if (percent && !isThreshold(percent.replaceAll(',', '.'))) {
    report(`De drempel voor aanneming ligt tussen 50 en 100 procent, met ten hoogste twee decimalen; “${percent}” kan niet.`);
  }
}

/** The product reads 7.5E1 and 075.00 too. */
const isThreshold = (percent) => /^[+]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(percent)
  && Number(percent) >= 50 && Number(percent) <= 100 && Number(Number(percent).toFixed(2)) === Number(percent);
