// The crash shield: what the visitor sees when the program cannot start or has died.
//
// A fault in a WebAssembly program ends all of it, so nothing inside it can say so.
// This file stands outside. It is the first script of the page, needs no other file,
// and is written in the JavaScript of 2017, so that a browser too old for the program
// can still tell why. It builds pages from elements and text only, because the
// page's policy refuses everything else.
//
// In this order: words, the log, what counts as a fault, the page, the watchdog.
(function () {
  'use strict';

  const root = document.documentElement;
  // Parley in one file (public/in-file.js), which can be opened from a folder.
  const is_in_file = 'inFile' in root.dataset;
  // The program sets this attribute when its first screen can be used.
  const is_ready = () => 'ready' in root.dataset;
  // Until then the page shows the words it came with, or nothing yet.
  const is_opening = () => !is_ready() && (document.readyState === 'loading' || document.querySelector('#app > .shell, #app:empty') !== null);

  // ---- Words ---------------------------------------------------------------

  const WORDS = {
    en: {
      crash: ['Parley has stopped', 'A fault in the program stopped it. You did nothing wrong.'],
      again: ['Parley has stopped again', 'It stopped twice within a minute, so the session that was open may be the cause. You can start without opening it; nothing is deleted.'],
      start: ['Parley could not be opened', 'A part of the program did not arrive whole, or this browser is too old for it. Look at the network connection and open Parley again. If that does not help, update the browser or use another one.'],
      nowasm: ['Parley cannot run in this browser', 'It needs WebAssembly, which is missing or switched off here. Open this page in another browser, or allow WebAssembly for this site: strict security settings and Lockdown Mode (on iPhone, iPad and Mac) switch it off.'],
      file: ['Parley cannot run from a folder', 'Browsers do not let this page load its program when it was opened as a file. Open parley.html beside it, which holds everything in one file, or open Parley at its address on the web.'],
      copy: ['Parley could not be opened', 'This file was copied only in part, or this browser is too old for it. Copy the file again from where you got it. If that does not help, update the browser or use another one.'],
      slow: ['Parley is taking long to open', 'The network may be slow. You can go on waiting: Parley opens by itself as soon as everything has arrived.'],
      safe: 'Everything that was shown as saved is still on this device.',
      reload: 'Open Parley again',
      fresh: 'Start without opening the last session',
      rescue: 'Save a copy of my work',
      wait: 'Go on waiting',
      details: 'Technical details',
      saving: 'Saving a copy…',
      saved: 'The copy was handed to the browser as the file',
      partly: 'Not all could be read. The file does not hold:',
      denied: 'This browser does not let Parley read its storage here, so no copy could be made. Try again in an ordinary window, or allow this site to keep data.',
    },
    ru: {
      crash: ['Работа Parley прервана', 'В программе произошёл сбой. Вы ни в чём не ошиблись.'],
      again: ['Работа Parley снова прервана', 'Это второй сбой за минуту. Возможно, дело в последнем открытом занятии. Можно начать, не открывая его; ничего не будет удалено.'],
      start: ['Не удалось открыть Parley', 'Часть программы пришла не полностью, или браузер для неё слишком старый. Проверьте подключение к сети и откройте Parley снова. Если не поможет, обновите браузер или возьмите другой.'],
      nowasm: ['Parley не работает в этом браузере', 'Программе нужен WebAssembly, а здесь его нет или он выключен. Откройте эту страницу в другом браузере или разрешите WebAssembly для этого сайта: его отключают строгие настройки безопасности и режим блокировки (на iPhone, iPad и Mac).'],
      file: ['Parley не работает из папки', 'Браузер не даёт этой странице загрузить программу, если она открыта как файл. Откройте файл parley.html рядом с ней, в нём есть всё, или откройте Parley по адресу в интернете.'],
      copy: ['Не удалось открыть Parley', 'Этот файл скопирован не полностью, или браузер для него слишком старый. Скопируйте файл ещё раз оттуда, где вы его взяли. Если не поможет, обновите браузер или возьмите другой.'],
      slow: ['Parley долго открывается', 'Возможно, сеть медленная. Можно подождать: Parley откроется сам, как только всё загрузится.'],
      safe: 'Всё, что было отмечено как сохранённое, осталось на этом устройстве.',
      reload: 'Открыть Parley снова',
      fresh: 'Начать, не открывая последнее занятие',
      rescue: 'Сохранить копию моей работы',
      wait: 'Подождать ещё',
      details: 'Технические подробности',
      saving: 'Копия сохраняется…',
      saved: 'Копия передана браузеру, имя файла:',
      partly: 'Прочитать удалось не всё. В файле нет:',
      denied: 'Браузер не даёт Parley прочитать хранилище, поэтому сделать копию не удалось. Попробуйте в обычном окне или разрешите этому сайту хранить данные.',
    },
  };

  // The program sets the page's language when it starts; before that it is the one chosen earlier, or the browser's.
  function language() {
    let chosen = null;
    try {
      chosen = localStorage.getItem('parley.language');
    } catch (e) {
      // A browser that keeps nothing has nothing chosen.
    }
    const asked = is_ready() ? [root.lang] : [new URLSearchParams(location.search).get('lang'), chosen, ...(navigator.languages || [navigator.language])];
    return asked.map((tag) => String(tag || '').slice(0, 2).toLowerCase()).find((tag) => tag in WORDS) || 'en';
  }

  // ---- The log -------------------------------------------------------------

  const log = [];

  // Fragments can carry a pack or the key of a role card: they get into no log and no file.
  const without_fragments = (text) => String(text).replace(/#(\/|[\w.-]+=)[^\s)'"]*/g, '#…');

  function note(...parts) {
    log.push(new Date().toISOString() + ' ' + without_fragments(parts.join(' ')).slice(0, 4000));
    if (log.length > 30) log.shift();
  }

  // A Rust panic reaches the outside only as a line on the console.
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = function (...parts) {
      note(level + ':', ...parts);
      return original.apply(console, parts);
    };
  }

  // ---- What counts as a fault ----------------------------------------------

  const Wasm = typeof WebAssembly === 'object' ? WebAssembly : {};
  const is_any_of = (error, ...kinds) => kinds.some((kind) => kind && error instanceof kind);

  // An error that passed through WebAssembly frames left the program half way through
  // something, whoever threw it. The one exception is thrown before anything was begun.
  function is_crash(error, text) {
    if (/closure invoked recursively or after being dropped/.test(text)) return false;
    return is_any_of(error, Wasm.RuntimeError)
      || /wasm-function|\.wasm\b|memory access out of bounds|out of memory|maximum call stack|too much recursion/i.test(text);
  }

  function consider(error, message, address) {
    const detail = String((error && error.stack) || message + ' ' + address);
    const text = detail + ' ' + message;
    note('fault:', detail);
    // Browser extensions fail here too, and are none of our business.
    if (/-extension:\/\//.test(detail) || message === 'Script error.') return;
    if (is_any_of(error, Wasm.CompileError, Wasm.LinkError)) show('start', detail);
    else if (is_crash(error, text)) show(is_any_of(error, TypeError) && is_opening() ? 'start' : 'crash', detail);
    else if (is_opening()) show('start', detail);
  }

  // Capturing, because the failure of a file to arrive does not bubble up.
  window.addEventListener('error', (event) => {
    const file = event.target;
    if (file instanceof HTMLElement) {
      const address = file.src || file.href || 'the start-up script or what it imports';
      note('did not arrive:', address);
      // Without its stylesheet or a picture the page still works.
      if (file.localName === 'script' && is_opening()) show('start', 'did not arrive: ' + address);
    } else {
      consider(event.error, event.message || '', event.filename || '');
    }
  }, true);

  window.addEventListener('unhandledrejection', (event) => consider(event.reason, String(event.reason), ''));

  // ---- The page ------------------------------------------------------------

  let shown = null;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // Whether this tab crashed less than a minute ago. Where nothing can be kept, no.
  function crashed_lately() {
    try {
      const before = Number(sessionStorage.getItem('parley.crashed'));
      sessionStorage.setItem('parley.crashed', String(Date.now()));
      return Math.abs(Date.now() - before) < 60000;
    } catch (e) {
      return false;
    }
  }

  // Timers of a dead program would go on calling it, and it could go on writing.
  function stop_timers() {
    for (let id = setTimeout(() => {}, 0); id > 0; id -= 1) clearTimeout(id);
  }

  async function save_copy(words, status) {
    status.textContent = words.saving;
    const { name, missing } = await window.parley_rescue.save(log);
    if (name === null) status.textContent = words.denied;
    else status.textContent = words.saved + ' ' + name + '.' + (missing.length ? ' ' + words.partly + ' ' + missing.join(', ') + '.' : '');
  }

  // Never opens Parley again by itself: a program that dies at once would go round for ever.
  async function open_again(kind) {
    if (kind === 'start') await window.parley_offline.fetch_anew().catch((error) => note('not fetched anew:', error));
    location.reload();
  }

  function open_without_session() {
    history.replaceState(null, '', '#/');
    location.reload();
  }

  function show(kind, detail) {
    if (document.readyState === 'loading' && !document.querySelector('#app')) {
      document.addEventListener('readystatechange', () => show(kind, detail), { once: true });
      return;
    }
    // The first fault is the one that tells; what follows comes from a program that is dead.
    if (shown && shown.kind !== 'slow') return;
    if (shown) hide();
    if (!['crash', 'start', 'nowasm', 'file', 'slow'].includes(kind)) kind = 'crash';
    if (kind === 'crash') stop_timers();
    const is_second = kind === 'crash' && crashed_lately();

    const lang = language();
    const words = WORDS[lang];
    const [heading, text] = words[is_second ? 'again' : kind === 'start' && is_in_file ? 'copy' : kind];
    const concerns_work = kind !== 'slow' && kind !== 'file';
    const status = element('p', { className: 'shield-status' });
    status.setAttribute('role', 'status');
    const button = (word, onclick) => element('button', { type: 'button', onclick }, words[word]);
    const actions = [button('reload', () => open_again(kind))];
    if (kind === 'slow') actions.unshift(button('wait', hide));
    if (is_second) actions.push(button('fresh', open_without_session));
    if (concerns_work) actions.push(button('rescue', () => save_copy(words, status)));
    const panic = log.filter((line) => line.includes('panicked at')).pop();
    const particulars = [panic, detail, 'Parley ' + (root.dataset.version || '?'), navigator.userAgent, ...log.slice(-10)];

    const page = element('dialog', { className: 'shield', lang },
      element('h1', { id: 'shield-heading' }, heading),
      element('div', { id: 'shield-text' }, element('p', {}, text), ...(concerns_work ? [element('p', {}, words.safe)] : [])),
      element('div', { className: 'shield-actions' }, ...actions),
      status,
      element('details', { className: 'shield-details' },
        element('summary', {}, words.details),
        element('pre', { dir: 'ltr', tabIndex: 0 }, without_fragments(particulars.filter(Boolean).join('\n')))));
    page.setAttribute('role', 'alertdialog');
    page.setAttribute('aria-labelledby', 'shield-heading');
    page.setAttribute('aria-describedby', 'shield-text');

    const covered = Array.from(document.body.children).filter((it) => !it.hidden);
    for (const it of covered) it.hidden = true;
    shown = { kind, page, covered, title: document.title };
    document.title = heading;
    document.body.prepend(page);
    // Modal, because a modal dialog of the dead program would otherwise keep all keys to itself.
    if (page.showModal) page.showModal();
    // Escape puts the notice of a slow start away; from a crash there is nothing to go back to.
    page.addEventListener('close', () => {
      if (!shown || shown.page !== page) return;
      if (kind === 'slow') hide();
      else page.showModal();
    });
    actions[0].focus();
  }

  function hide() {
    const { page, covered, title } = shown;
    shown = null;
    page.remove();
    for (const it of covered) it.hidden = false;
    document.title = title;
  }

  // For the program, when it finds that it cannot go on.
  window.parley_shield = { show: (kind, detail) => show(kind, String(detail || '')) };

  // ---- The watchdog --------------------------------------------------------

  if (location.protocol === 'file:' && !is_in_file) show('file', '');
  else if (typeof WebAssembly !== 'object') show('nowasm', '');
  else if (!('noModule' in HTMLScriptElement.prototype)) show('start', 'this browser knows no JavaScript modules');

  window.addEventListener('load', () => setTimeout(() => {
    if (shown || !is_opening()) return;
    show('slow', '');
    new MutationObserver(() => {
      if (shown && shown.kind === 'slow' && is_ready()) hide();
    }).observe(root, { attributes: true });
  }, 30000));
})();
