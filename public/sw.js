// The service worker: keeps one whole build of Parley, so that it opens without a network.
//
// A build is kept whole or not at all, and a page goes on with the build that it began
// with: a new one waits until no page is open or the visitor asks for it.
//
// If a published build must be taken back, publish this in place of sw.js. Browsers ask
// for it at the next visit with a network, whatever they keep; it removes the program's
// files and itself, and touches nobody's work:
//
//   self.addEventListener('install', () => self.skipWaiting());
//   self.addEventListener('activate', (event) => event.waitUntil((async () => {
//     for (const name of await caches.keys()) if (name.endsWith(' ' + self.registration.scope)) await caches.delete(name);
//     await self.registration.unregister();
//   })()));
'use strict';

// scripts/finish-site writes these two lines: the build, and each file's SHA-256.
const VERSION = '';
const FILES = {};

const INDEX = 'index.html';
// The folder is part of the name, because all copies of Parley on one host share the caches.
const PREFIX = 'parley-shell-';
const SUFFIX = ' ' + self.registration.scope;
const CACHE = PREFIX + VERSION + SUFFIX;

const address_of = (file) => new URL(file, self.registration.scope).href;
const ADDRESSES = new Set(Object.keys(FILES).map(address_of));

// The page has just loaded most files, so the browser's own cache may serve them again;
// the hash tells whether they belong to this build, and only then is the network asked.
async function fetch_file(file) {
  const request = (cache) => fetch(address_of(file), { cache, integrity: FILES[file], credentials: 'same-origin' });
  let response = await request('default').catch(() => null);
  if (!response || !response.ok) response = await request('reload');
  if (!response.ok) throw new Error(file + ': ' + response.status);
  // Some hosts redirect index.html to its folder, and a browser refuses to open a page from a redirected answer.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function install() {
  // Nothing is written before everything is here.
  const files = Object.keys(FILES);
  const responses = await Promise.all(files.map(fetch_file));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map((file, at) => cache.put(address_of(file), responses[at])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function remove_older_builds() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name.endsWith(SUFFIX) && name !== CACHE) await caches.delete(name);
  }
}

async function answer(request, address) {
  // If the browser threw the cache away, the network is still there.
  const kept = await (await caches.open(CACHE)).match(address, { ignoreSearch: true });
  return kept || fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(remove_older_builds()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  // Only this build's own files are answered for. Other sites, and other folders of
  // this one, go to the network as if there were no worker.
  if (request.method !== 'GET') return;
  if (address === self.registration.scope) event.respondWith(answer(request, address_of(INDEX)));
  else if (ADDRESSES.has(address)) event.respondWith(answer(request, address));
});

self.addEventListener('message', (event) => {
  if (event.data.type === 'SKIP_WAITING') self.skipWaiting();
  if (event.data.type === 'CLAIM') event.waitUntil(self.clients.claim());
  if (event.data.type === 'VERSION') event.ports[0].postMessage({ type: 'VERSION', version: VERSION });
});
