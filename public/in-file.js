// Parley in one file, parley.html: what the site would fetch lies in the page, and no network is asked for anything.
//
// scripts/one_file.py puts this behind the page's other scripts, and each file of the site, gzipped and in base64,
// into an inert element that has the file's name for its id.
(function () {
  'use strict';

  function bytes_of(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  }

  // In place of the browser's own, so that the program is the very one of the site. The checksum in the gzip tells
  // if a file was copied only in part; a browser without DecompressionStream is too old, which the shield says.
  window.fetch = async (address) => {
    const name = String(address).replace(/^\.\//, '');
    const element = document.getElementById(name);
    if (!element) throw new TypeError(name + ' is not in this file');
    const unpacked = new Blob([bytes_of(element.textContent)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'text/plain';
    return new Response(unpacked, { headers: { 'content-type': type } });
  };

  // In place of offline.js: there is no worker, no newer version and nothing to fetch anew.
  window.parley_offline = {
    start: (on_state) => on_state('in_file', document.documentElement.dataset.version),
    check: async () => {},
    apply_update: () => false,
    fetch_anew: async () => {},
  };

  // The program keeps its keys in private files, which Chromium gives no page that was opened as a file. The next best
  // place, local storage, is written seconds late: a key could be lost, and with it words that were called saved. So
  // here keys are in a database of their own, in the guise of such files.
  async function keys(mode, act) {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('parley-keys', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('keys');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      const transaction = database.transaction('keys', mode, { durability: 'strict' });
      const asked = act(transaction.objectStore('keys'));
      // Complete means on the disk.
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return asked.result;
    } finally {
      database.close();
    }
  }

  const file = (name) => ({
    kind: 'file',
    getFile: async () => ({ text: () => keys('readonly', (it) => it.get(name)) }),
    createWritable: async () => {
      let written = '';
      return {
        write: async (text) => { written += text; },
        close: () => keys('readwrite', (it) => it.put(written, name)),
      };
    },
  });

  const folder = {
    getDirectoryHandle: async () => folder,
    getFileHandle: async (name) => file(name),
    removeEntry: (name) => keys('readwrite', (it) => it.delete(name)),
    async* entries() {
      for (const name of await keys('readonly', (it) => it.getAllKeys())) yield [name, file(name)];
    },
  };

  if (location.protocol === 'file:' && navigator.storage) navigator.storage.getDirectory = async () => folder;
})();
