/* Keeps modules on this device, and a journal of what is done there. Without it pages work as ever, with a connection. */
(async () => {
  const $ = (s, r = document) => r.querySelector(s), all = (s, r = document) => [...r.querySelectorAll(s)], html = document.documentElement;
  if (!navigator.serviceWorker || !self.indexedDB || !self.caches || !self.crypto?.subtle) return;
  navigator.serviceWorker.register('/sw.js').catch(() => {});
  const owner = html.dataset.owner, KEPT = 'kept', ANYHOW = { ignoreVary: true, ignoreSearch: true }, LARGEST = 50e6;

  // The journal: one chain for each person and course, and its entries. A chain outlives a sign-out until it is sent.
  const db = await new Promise((yes, no) => { const r = indexedDB.open('assay', 1); r.onupgradeneeded = () => { r.result.createObjectStore('chains', { keyPath: ['owner', 'enrolment'] }); r.result.createObjectStore('entries', { keyPath: ['device', 'sequence'] }); }; r.onsuccess = () => yes(r.result); r.onerror = () => no(r.error); });
  const tx = (mode, f) => new Promise((yes, no) => { const t = db.transaction(['chains', 'entries'], mode), out = f(t.objectStore('chains'), t.objectStore('entries')); t.oncomplete = () => yes(out?.result); t.onabort = t.onerror = () => no(t.error); });
  const chains = () => tx('readonly', c => c.getAll()), own = async () => (await chains()).filter(c => c.owner === owner);
  const entries = (device, from) => tx('readonly', (_, e) => e.getAll(IDBKeyRange.bound([device, from], [device, Infinity])));
  const alone = f => navigator.locks ? navigator.locks.request('journal', f) : f(); // counters and hashes are one chain, however many tabs write
  const sha256 = async s => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(s)))].map(b => b.toString(16).padStart(2, '0')).join('');
  const write = (enrolment, kind, unit, payload = '') => alone(async () => {
    const old = await tx('readonly', c => c.get([owner, enrolment])), c = old || { owner, enrolment, device: crypto.randomUUID(), sequence: 0, head: '0'.repeat(64), told: 0 };
    const sequence = c.sequence + 1, at = Date.now();
    const hash = await sha256([c.head, enrolment, c.device, sequence, at, kind, unit, payload].join('\n'));
    await tx('readwrite', (cs, es) => { es.put({ device: c.device, sequence, at, kind, unit, payload, hash }); cs.put({ ...c, sequence, head: hash }); });
  });
  const ask = async (path, more) => { const r = await fetch(path, { ...more, headers: { Accept: 'application/json', ...more?.headers } }), b = await r.json().catch(() => ({})); if (!r.ok || r.redirected) throw Object.assign(Error(b.detail || ''), { status: r.redirected ? 401 : r.status }); return b; };
  let trouble = null, odd = false;
  const sendChain = async c => {
    const path = `/enrolments/${c.enrolment}/journal/${c.device}`, { next, token } = await ask(path);
    const waiting = await entries(c.device, next);
    for (let from = 0; from < waiting.length;) {
      let to = from, size = 0; while (to < waiting.length && to - from < 100 && (to === from || size + waiting[to].payload.length < 2e5)) size += waiting[to++].payload.length;
      const told = await ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ entries: waiting.slice(from, to).map(({ device, ...e }) => e) }) });
      odd ||= told.lines.some(l => l.outcome !== 'KEPT' && waiting.find(e => e.sequence === l.sequence)?.kind !== 'PLACE'); from = to;
      // Behind a break the server keeps all aside; the rest of this chain goes the same way, then another one begins.
      if (told.brokenAt) c.broken = true;
    }
    await tx('readwrite', (cs, es) => { if (c.broken) { cs.delete([c.owner, c.enrolment]); es.delete(IDBKeyRange.bound([c.device, 0], [c.device, Infinity])); } else { cs.put({ ...c, told: c.sequence }); es.delete(IDBKeyRange.bound([c.device, 0], [c.device, c.sequence - 500])); } });
  };
  const send = () => owner ? alone(async () => { trouble = null; for (const c of await own()) if (c.told < c.sequence) try { await sendChain(c); } catch (x) { trouble = x; } await say(); if (trouble && !trouble.status && navigator.onLine) setTimeout(send, 30000); }) : say();
  const say = async () => {
    const mine = owner ? await own() : await chains(), waiting = mine.reduce((n, c) => n + c.sequence - c.told, 0);
    const kind = !navigator.onLine ? 'offline' : waiting ? trouble?.status === 401 ? 'session' : trouble?.status >= 400 ? 'full' : 'waiting' : odd ? 'changed' : mine.length ? 'synced' : '';
    for (const s of all('[data-journal-state]')) s.textContent = (s.dataset[kind] || '').replace('{0}', waiting.toLocaleString(html.lang)).replace('{1}', trouble?.message);
  };

  // Kept modules: the copy, its files, a way to it from each unit, and a card that says what it is. One cache holds all.
  const card = path => '/offline/cards' + path;
  const cards = async () => { if (!await caches.has(KEPT)) return []; const k = await caches.open(KEPT); return Promise.all((await k.keys()).filter(r => new URL(r.url).pathname.startsWith('/offline/cards/')).map(async r => (await k.match(r, ANYHOW)).json())); };
  const drop = async path => {
    const left = (await cards()).filter(c => c.path !== path); if (!left.length) return caches.delete(KEPT);
    const k = await caches.open(KEPT), used = new Set(left.flatMap(c => [c.path, card(c.path), ...c.parts]));
    for (const r of await k.keys()) if (!used.has(new URL(r.url).pathname)) await k.delete(r);
  };
  const keep = async path => {
    const r = await fetch(path, { headers: { Accept: 'text/html' } }); if (!r.ok || r.redirected) throw Error(r.status);
    const text = await r.text(), doc = new DOMParser().parseFromString(text, 'text/html'), k = await caches.open(KEPT), parts = []; let bytes = new Blob([text]).size, left = 0;
    for (const part of new Set(all('main img[src],main source[src],main track[src],main a[data-file]', doc).map(e => new URL(e.getAttribute('src') || e.getAttribute('href'), location).pathname))) {
      const hit = await k.match(part, ANYHOW), f = hit || await fetch(part); if (!f.ok || f.redirected) throw Error(f.status);
      const size = +f.headers.get('Content-Length'); if (size > LARGEST) { left++; f.body?.cancel(); continue; }
      const b = await f.blob(); if (!hit) await k.put(part, new Response(b, { headers: f.headers })); bytes += b.size; parts.push(part);
    }
    const base = path.replace(/\/modules\/.*/, '');
    for (const u of all('[data-unit]', doc)) { const way = base + '/units/' + u.dataset.unit; await k.put(way, Response.redirect(path + '#u-' + u.dataset.unit)); parts.push(way); }
    // The copy says how much of the journal it knows: what was written later is shown on top of it.
    const chain = (await own()).find(c => base.endsWith(c.enrolment));
    await k.put(path, new Response(text.replace(' data-copy ', ` data-copy="${chain ? chain.device + ' ' + chain.told : '- 0'}" `), { headers: r.headers }));
    await k.put(card(path), Response.json({ path, owner, title: $('h1', doc).textContent, course: $('.focus-title .faint', doc)?.textContent || '', bytes, left, parts }));
    await drop(null); // what an older copy had and this one has not
  };
  // Somebody else signed in here: what the one before kept is not theirs to read.
  if (owner && (await cards()).some(c => c.owner !== owner)) await caches.delete(KEPT);

  const megabytes = n => (Math.max(n, 1e5) / 1e6).toLocaleString(html.lang, { maximumFractionDigits: 1 });
  for (const row of all('[data-keep-module]')) {
    const path = row.dataset.keepModule, add = $('[data-add]', row), off = $('[data-drop]', row), words = $('[role=status]', row);
    const show = async () => { const c = (await cards()).find(c => c.path === path); add.hidden = !!c; off.hidden = !c; words.textContent = c ? (c.left ? row.dataset.partly : row.dataset.kept).replace('{0}', megabytes(c.bytes)).replace('{1}', c.left) : ''; return c; };
    row.hidden = false;
    add.onclick = async () => { words.textContent = row.dataset.busy; try { await keep(path); await show(); off.focus(); } catch { await drop(path); await show(); words.textContent = row.dataset.failed; } };
    off.onclick = async () => { await drop(path); await show(); add.focus(); };
    if (await show() && navigator.onLine) keep(path).then(show, () => {}); // a course may have moved on
  }
  const list = $('[data-kept-modules]'); if (list) for (const c of await cards()) { const li = document.createElement('li'), a = document.createElement('a'), s = document.createElement('span'); li.className = 'stack g1'; a.href = c.path; a.textContent = c.title; a.dir = s.dir = 'auto'; s.className = 'sm muted'; s.textContent = c.course; li.append(a, s); list.append(li); $('[data-none]').hidden = true; }

  // What is done on a copy goes into the journal, with a connection or without; on other pages only without.
  const place = $('[data-enrolment]'), enrolment = place?.dataset.enrolment, isCopy = place?.hasAttribute('data-copy');
  const number = s => { const t = s.trim().replace(',', '.').replace('\u2212', '-'); return /^-?\d{1,12}(\.\d{1,12})?$/.test(t) ? +t : NaN; };
  const judge = (key, answer) => { const [kind, ...rest] = key.split(' '), v = rest.join(' ').split(','); return kind === 'choice' ? answer.length === v.length && v.every(x => answer.includes(x)) : kind === 'number' ? Math.abs(number(answer[0]) - v[0]) <= +v[1] + 1e-12 : answer.every((x, i) => +x === i + 1); };
  const answered = f => { const steps = all('[name^="places["]', f); return steps.length ? steps.sort((a, b) => a.name.match(/\d+/) - b.name.match(/\d+/)).map(e => e.value.trim()) : [...new FormData(f)].filter(([n]) => n.startsWith('answer')).map(([, v]) => v); };
  const act = async f => {
    const kind = f.dataset.journal, unit = f.closest('[data-unit]').dataset.unit;
    if (kind === 'PRACTICE') {
      const answer = answered(f), verdict = $('[data-verdict]', f); if (!answer.some(a => a)) return; await write(enrolment, kind, unit, JSON.stringify({ item: f.dataset.item, answer }));
      if (verdict) { verdict.textContent = judge(f.dataset.key, answer) ? verdict.dataset.yes : verdict.dataset.no; $('[data-why]', f).open = true; }
    } else if (kind === 'DRAFT') { const text = f.elements.text.value; if (f.dataset.last === text) return; f.dataset.last = text; await write(enrolment, kind, unit, JSON.stringify({ seen: +f.dataset.seen, text })); }
    else { await write(enrolment, kind, unit); done(unit); }
    await (navigator.onLine ? send() : say());
  };
  const done = unit => { for (const d of all(`[data-done="${unit}"]`)) d.hidden = false; };
  if (enrolment && owner) document.addEventListener('submit', e => { if (e.target.dataset.journal && (isCopy || !navigator.onLine)) { e.preventDefault(); act(e.target); } });
  if (isCopy && owner) {
    const mine = (await own()).find(c => c.enrolment === enrolment), told = mine ? await entries(mine.device, 1) : [], [device, known] = place.dataset.copy.split(' '), shown = !device ? mine?.told : device === mine?.device ? +known : 0;
    for (const e of told) if (e.kind === 'READ') done(e.unit); else if (e.kind === 'DRAFT' && e.sequence > shown) { const f = $(`[data-unit="${e.unit}"] form`); if (f?.elements.text) f.dataset.last = f.elements.text.value = JSON.parse(e.payload).text; }
    let last = told.findLast(e => e.kind === 'PLACE')?.unit, soon; if (last && !location.hash) $('#u-' + last)?.scrollIntoView();
    const seen = new IntersectionObserver(es => { for (const e of es) if (e.isIntersecting) { clearTimeout(soon); soon = setTimeout(() => { const unit = e.target.dataset.unit; if (unit !== last) write(enrolment, 'PLACE', last = unit).then(() => navigator.onLine ? send() : say()); }, 3000); } }, { rootMargin: '-40% 0px -50%' });
    for (const u of all('[data-unit]')) seen.observe(u);
    // A text is written down when its writer leaves it, or the page, or pauses for long.
    let later; const draft = e => e.target.closest('[data-journal=DRAFT]'), changed = f => f.elements.text.value !== f.elements.text.defaultValue;
    document.addEventListener('change', e => { if (draft(e)) act(draft(e)); });
    document.addEventListener('input', e => { const f = draft(e); if (f) { clearTimeout(later); later = setTimeout(() => act(f), 20000); } });
    document.addEventListener('visibilitychange', () => { if (document.hidden) all('[data-journal=DRAFT]').filter(changed).forEach(act); });
  }

  // Signing out sends what waits first; the worker then drops what was kept.
  document.addEventListener('submit', e => { const f = e.target; if (new URL(f.getAttribute('action') || '', location).pathname !== '/sign-out' || !navigator.onLine) return; e.preventDefault(); Promise.race([send(), new Promise(r => setTimeout(r, 5000))]).catch(() => {}).finally(() => f.submit()); });
  addEventListener('online', send); addEventListener('offline', say);
  await send();
})();
