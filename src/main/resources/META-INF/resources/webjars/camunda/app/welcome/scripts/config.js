// This file stands in for the Welcome configuration inside the Camunda web jar, whole: what is not repeated here
// falls back to the defaults in the code of Welcome.
export default {
  locales: {
    availableLocales: ['nl', 'en', 'de'],
    fallbackLocale: 'nl'
  }
};
