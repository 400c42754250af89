// This file stands in for the Tasklist configuration inside the Camunda web jar, whole: what is not repeated here
// falls back to the defaults in the code of Tasklist. The shortcuts have no such defaults.
export default {
  customScripts: ['scripts/forms-in-dutch', 'scripts/pages-in-forms'],

  locales: {
    availableLocales: ['nl', 'en', 'de'],
    fallbackLocale: 'nl'
  },

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'de gekozen taak op mij nemen'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'naar het eerste filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'naar de eerste taak in de lijst'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'een proces starten'
    }
  }
};
