/* Assay service worker: ASSETS stands above, written by the server. It keeps the files that every page shares, one page
   that belongs to nobody, and those modules that a learner chose to keep; of all other pages it keeps nothing. */
const SHELL = 'shell', KEPT = 'kept', ANYHOW = { ignoreVary: true, ignoreSearch: true };
addEventListener('install', e => e.waitUntil((async () => {
  const shell = await caches.open(SHELL);
  await shell.addAll(ASSETS);
  const page = await fetch('/offline', { credentials: 'omit', cache: 'no-store' });
  if (!page.ok || page.redirected) throw Error('no page for offline');
  await shell.put('/offline', page);
  await skipWaiting();
})()));
addEventListener('activate', e => e.waitUntil((async () => {
  const shell = await caches.open(SHELL);
  for (const old of await shell.keys()) { const path = new URL(old.url).pathname; if (path !== '/offline' && !ASSETS.includes(path)) await shell.delete(old); }
  await registration.navigationPreload?.enable();
  await clients.claim();
})()));
const kept = async path => (await caches.open(KEPT)).match(path, ANYHOW);
const page = async e => {
  try { return await e.preloadResponse || await fetch(e.request); }
  catch { return await kept(new URL(e.request.url).pathname) || await caches.match('/offline', ANYHOW) || Response.error(); }
};
// Players ask for videos in parts.
const part = async (whole, range) => {
  const [, from, to] = /^bytes=(\d+)-(\d*)/.exec(range) || []; if (!from) return whole;
  const bytes = await whole.blob(), end = to ? Math.min(+to, bytes.size - 1) : bytes.size - 1;
  return new Response(bytes.slice(+from, end + 1), { status: 206, headers: { 'Content-Type': whole.headers.get('Content-Type'), 'Content-Range': `bytes ${from}-${end}/${bytes.size}` } });
};
// A file is named by its content, so the copy is as good as the original.
const file = async request => {
  const hit = await kept(new URL(request.url).pathname), range = request.headers.get('Range');
  return hit ? range ? part(hit, range) : hit : fetch(request);
};
addEventListener('fetch', e => {
  const url = new URL(e.request.url); if (url.origin !== location.origin) return;
  // Whoever signs out leaves nothing to read. What was not sent yet stays in the journal, for them alone.
  if (e.request.method === 'POST' && url.pathname === '/sign-out') e.waitUntil(caches.delete(KEPT));
  if (e.request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) e.respondWith(caches.match(url.pathname, ANYHOW).then(hit => hit || fetch(e.request)));
  else if (e.request.mode === 'navigate') e.respondWith(page(e));
  else if (/^\/enrolments\/[^/]+\/files\//.test(url.pathname)) e.respondWith(file(e.request));
});
