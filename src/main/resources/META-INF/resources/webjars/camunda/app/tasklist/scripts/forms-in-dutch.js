// What the forms of Tasklist 7.24 (form-js 1.8.7) lack: Dutch for their own few words, and a
// Complete button that works for a form with a list.
//
// form-js keeps an empty place among its errors for every field of a list that it has looked at.
// Tasklist takes any such place for a fault and switches Complete off for good. Here the button
// stays on while the form shows no fault; pressing it validates the whole form once more.

const words = [
  [/^Field is required\.$/, 'Dit veld is verplicht.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Vul hier ten minste $1 tekens in.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Vul hier ten hoogste $1 tekens in.'],
  [/^Field must have minimum value of (\S+)\.$/, 'Vul hier ten minste $1 in.'],
  [/^Field must have maximum value of (\S+)\.$/, 'Vul hier ten hoogste $1 in.'],
  [/^Field must match pattern .*$/, 'Wat hier staat heeft niet de gevraagde vorm.'],
  [/^Value is not a number\.$/, 'Dit is geen getal.'],
  [/^Select$/, 'Kies'],
  [/^Search$/, 'Zoek'],
  [/^No results$/, 'Niets gevonden'],
  [/^Add new$/, 'Voeg toe'],
];

const translate = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const said = text.data.trim();
    const known = said && words.find(([english]) => english.test(said));
    if (known) {
      text.data = said.replace(known[0], known[1]);
    }
  }
};

const completeButton = 'button[ng-click="complete()"]';
let pressedAt = 0;
document.addEventListener('click', (event) => {
  if (event.target.closest(completeButton)) {
    pressedAt = Date.now();
  }
}, true);

const switchOn = (form) => {
  const faults = form.querySelector('.fjs-form-field-error');
  const list = form.querySelector('.fjs-repeat-row-container, .fjs-form-field-dynamiclist');
  const somebodyElses = form.closest('.disabled-form');
  const underWay = Date.now() - pressedAt < 3000;
  if (list && !faults && !somebodyElses && !underWay) {
    document.querySelectorAll(`${completeButton}[disabled]`).forEach((button) => {
      button.disabled = false;
    });
  }
};

const look = () => document.querySelectorAll('.fjs-container').forEach((form) => {
  translate(form);
  switchOn(form);
});

new MutationObserver(look).observe(document.body, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'disabled'],
});

export default [];
