// What the program would do too late: it asks for the words of the person's language while
// the program itself is on its way, and shows the page in that language and theme at once.
(function () {
  'use strict';

  const LANGUAGES = ['en', 'ru'];

  function setting(name) {
    try {
      return localStorage.getItem('parley.' + name);
    } catch {
      return null;
    }
  }

  // The same choice as in the program: what was chosen before, else the browser's languages.
  const tags = [setting('language')].concat(navigator.languages || []);
  const language = tags.map((tag) => String(tag).split('-')[0]).find((tag) => LANGUAGES.includes(tag)) || 'en';
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = setting('theme') || 'system';

  // In one file the words are here already.
  if ('inFile' in root.dataset) return;
  const hint = document.createElement('link');
  hint.rel = 'preload';
  hint.as = 'fetch';
  hint.crossOrigin = 'anonymous';
  hint.href = 'locales/' + language + '.ftl';
  document.head.append(hint);
})();
