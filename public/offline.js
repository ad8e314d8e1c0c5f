// Offline: keeps the service worker (sw.js), says how far it is, and changes to a new
// version when the visitor wants it and never before.
//
//   parley_offline.start(on_state)   on_state(state, version), at once and at each change:
//     'unavailable', ''              not in this browser, window or address
//     'installing', ''               the files are being fetched
//     'ready', version               works without a network from here on
//     'update', version              works, and this newer version is waiting for `apply_update`
//   parley_offline.check()           asks the host for a newer version
//   parley_offline.apply_update()    changes to it and opens the page anew; false if none waits
//   parley_offline.fetch_anew()      fetches the program's files past every cache
(function () {
  'use strict';

  const WORKER = 'sw.js';

  // The page's policy lets this one policy, and this one address, become a worker.
  const policy = window.trustedTypes && window.trustedTypes.createPolicy('parley-sw', {
    createScriptURL(address) {
      if (address !== WORKER) throw new TypeError('the only worker is ' + WORKER);
      return address;
    },
  });

  let registration = null;
  let is_overtaken = false;
  let report_to = () => {};
  let reported = '';
  let reports = 0;

  // In a frame (an e-learning system) the page belongs to somebody else's site, and
  // a worker registered there would go on answering for that site.
  function is_possible() {
    return 'serviceWorker' in navigator && window.isSecureContext && window.top === window.self
      && (location.protocol === 'https:' || location.protocol === 'http:');
  }

  function version_of(worker) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data.version);
      setTimeout(resolve, 3000, '');
      worker.postMessage({ type: 'VERSION' }, [port2]);
    });
  }

  async function report() {
    const { installing, waiting, active } = registration;
    for (const worker of [installing, waiting, active]) if (worker) worker.onstatechange = report;
    const state = active ? (waiting || is_overtaken ? 'update' : 'ready') : (installing || waiting ? 'installing' : 'unavailable');
    reports += 1;
    const turn = reports;
    const version = active ? await version_of(waiting || active) : '';
    // While the worker was asked, a later change may have been reported.
    if (turn !== reports || reported === state + version) return;
    reported = state + version;
    // At a first visit nobody answers for this page yet. From here on the worker does, if it has this page's own
    // build: "works without a network" is then true at once, and not only after the next visit.
    const is_own = state === 'ready' && version === document.documentElement.dataset.version;
    if (is_own && !navigator.serviceWorker.controller) active.postMessage({ type: 'CLAIM' });
    report_to(state, version);
  }

  async function start(on_state) {
    report_to = on_state;
    if (!is_possible()) return on_state('unavailable', '');
    try {
      registration = await navigator.serviceWorker.register(policy ? policy.createScriptURL(WORKER) : WORKER, { updateViaCache: 'none' });
      registration.addEventListener('updatefound', report);
      // Another tab changed to a newer version. This one goes on with its own until it is told to change too.
      let is_answered_for = Boolean(navigator.serviceWorker.controller);
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        is_overtaken = is_answered_for;
        is_answered_for = true;
        report();
      });
    } catch (error) {
      return on_state('unavailable', '');
    }
    return report();
  }

  async function check() {
    // Without a network there is no newer version to be had, which is no fault.
    if (registration) await registration.update().catch(() => {});
  }

  function apply_update() {
    const waiting = registration && registration.waiting;
    if (!waiting && is_overtaken) location.reload();
    if (!waiting) return is_overtaken;
    let is_reloading = false;
    function reload() {
      if (is_reloading) return;
      is_reloading = true;
      location.reload();
    }
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    // A page that no worker answers for, as after a forced reload, sees no change of controller.
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') reload();
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
    return true;
  }

  // A file that came damaged may lie in a cache, and would come damaged for ever. The
  // caches are emptied only if the network answers: offline they are all there is.
  async function fetch_anew() {
    const address = WORKER + '?at=' + Date.now();
    if (!(await fetch(address, { cache: 'no-store' })).ok) return;
    const kept = is_possible() && await navigator.serviceWorker.getRegistration();
    if (kept) {
      for (const name of await caches.keys()) if (name.endsWith(' ' + kept.scope)) await caches.delete(name);
      await kept.unregister();
    }
    const files = Array.from(document.querySelectorAll('script[src], link[rel$="preload"], link[rel="stylesheet"]'), (it) => it.src || it.href);
    await Promise.all(files.concat(location.pathname).map((it) => fetch(it, { cache: 'reload' })));
  }

  window.parley_offline = { start, check, apply_update, fetch_anew };
})();
