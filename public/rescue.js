// The rescue file: everything that Parley keeps in this browser, written to one JSON file.
//
// The crash shield offers it when the program is dead, so it reads the stores itself.
// It only reads: a database of any version is taken as it is, and none is made.
(function () {
  'use strict';

  const DATABASE = 'parley';
  const STORES = ['sessions', 'journal', 'packs', 'workshops'];

  // A blocked store may never answer at all.
  function within(milliseconds, promise) {
    return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), milliseconds))]);
  }

  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  // `null` if there is no database. Opening would make an empty one, so that is called off.
  async function open_database() {
    const request = indexedDB.open(DATABASE);
    let is_new = false;
    request.onupgradeneeded = () => {
      is_new = true;
      request.transaction.abort();
    };
    try {
      return await answer(request);
    } catch (error) {
      if (is_new) return null;
      throw error;
    }
  }

  async function read_store(database, name) {
    if (!database || !database.objectStoreNames.contains(name)) return [];
    // Every record holds its own name, so the names it is kept under are not needed.
    return answer(database.transaction(name, 'readonly').objectStore(name).getAll());
  }

  // The keys that open sealed prose are files, because a deleted file leaves nothing behind.
  async function read_keys() {
    const keys = {};
    if (!navigator.storage || !navigator.storage.getDirectory) return keys;
    const top = await navigator.storage.getDirectory();
    let folder;
    try {
      folder = await top.getDirectoryHandle('keys');
    } catch (error) {
      if (error.name === 'NotFoundError') return keys;
      throw error;
    }
    const entries = folder.entries();
    for (let step = await entries.next(); !step.done; step = await entries.next()) {
      const [id, handle] = step.value;
      if (handle.kind === 'file') keys[id] = await (await handle.getFile()).text();
    }
    return keys;
  }

  // Where there are no files, keys are kept among the settings.
  const KEY = 'parley.key.';

  function read_settings() {
    const settings = {};
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith('parley.')) settings[key] = localStorage.getItem(key);
    }
    return settings;
  }

  // What JSON has no form for: bytes, and numbers beyond 2^53.
  function as_json(_, value) {
    if (typeof value === 'bigint') return String(value);
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (!(bytes instanceof Uint8Array)) return value;
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }

  function download(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    // Slow devices begin to write long after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // Resolves to the file's name and the parts that could not be read;
  // the name is `null`, and there is no file, if the browser let none of the work be read.
  async function save(log) {
    const file = {
      parley: 'rescue', format: 1, saved_at: new Date().toISOString(),
      sessions: [], journal: [], packs: [], workshops: [], keys: {}, settings: {}, log,
    };
    const missing = [];
    async function read(part, reading) {
      try {
        file[part] = await within(5000, reading());
      } catch (error) {
        log.push(part + ' could not be read: ' + error);
        missing.push(part);
      }
    }
    let opening;
    for (const name of STORES) {
      await read(name, async () => {
        opening = opening || within(5000, open_database());
        return read_store(await opening, name);
      });
    }
    if (missing.length === STORES.length) return { name: null, missing };
    await read('keys', read_keys);
    await read('settings', async () => read_settings());
    for (const name of Object.keys(file.settings).filter((it) => it.startsWith(KEY))) {
      file.keys[name.slice(KEY.length)] = file.settings[name];
      delete file.settings[name];
    }
    const database = await opening;
    if (database) database.close();

    const name = 'parley-rescue-' + file.saved_at.slice(0, 10) + '.json';
    download(name, JSON.stringify(file, as_json, 1));
    return { name, missing };
  }

  window.parley_rescue = { save };
})();
