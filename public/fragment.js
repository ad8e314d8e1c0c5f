// The guard of the address's fragment: only `#/…` is a place in the program.
//
// The skip link, a link within a text and whatever people type behind the `#` may move
// the focus, but must never reach the program as a change of place.
(function () {
  'use strict';

  const is_route = (hash) => hash.startsWith('#/');
  // A pack in a link of the first kind. Pasted into an open tab it is only a change of fragment.
  const as_route = (hash) => (hash.startsWith('#p=') ? '#/open?' + hash.slice(1) : null);
  const put = (hash) => history.replaceState(history.state, '', hash);

  let last_route = is_route(location.hash) ? location.hash : as_route(location.hash) || '#/';
  if (location.hash !== last_route) put(last_route);

  function focus_on(hash) {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (e) {
      // Not an encoded name, then the plain one.
    }
    const target = document.getElementById(id);
    if (!target) return;
    // What is folded opens, as it does where the browser itself follows a link.
    for (let it = target.closest('details'); it; it = it.parentElement.closest('details')) it.open = true;
    if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  }

  // Taken at the click, a link within the page makes no entry in the history, where it
  // would cost an extra press of Back.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link || is_route(link.hash) || as_route(link.hash)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    focus_on(link.hash);
  }, true);

  // Both events come for one change, `popstate` first and without the addresses.
  function guard(event) {
    const asked = event.newURL ? new URL(event.newURL).hash : location.hash;
    const route = is_route(asked) ? asked : as_route(asked);
    if (route) {
      if (location.hash === asked && asked !== route) put(route);
      last_route = route;
      return;
    }
    event.stopImmediatePropagation();
    if (event.type === 'popstate') return;
    const before = new URL(event.oldURL).hash;
    if (!is_route(location.hash)) put(is_route(before) ? before : last_route);
    focus_on(asked);
  }
  window.addEventListener('popstate', guard, true);
  window.addEventListener('hashchange', guard, true);
})();
