/* Large files. Without it a file goes in one piece. */
(() => {
  const $ = (s, r = document) => r.querySelector(s);
  // Uploads: a large file goes in parts, and goes on where a dropped connection left it.
  const U = $('form[data-upload]'); if (U) U.addEventListener('submit', async e => {
    const f = U.elements.file.files[0], say = $('[data-sent]', U); if (!f || f.size < 5e6 || U.elements.upload.value) return; e.preventDefault();
    const ask = async (u, body) => { const r = await fetch(u, { method: body ? 'POST' : 'GET', headers: { Accept: 'application/json', ...(body && { 'X-XSRF-TOKEN': U.elements._csrf.value, 'Content-Type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }) }, body }); const b = await r.json(); if (!r.ok) { const x = Error(b.detail); x.final = r.status === 413 || r.status === 403; throw x; } return b; };
    const key = 'upload ' + f.name + f.size + f.lastModified; let at;
    try {
      try { const k = sessionStorage.getItem(key); at = k && await ask('/uploads/' + k); } catch {}
      at ||= await ask('/uploads', JSON.stringify({ name: f.name, bytes: String(f.size) })); sessionStorage.setItem(key, at.upload);
      for (let n = 0; at.received < f.size;) try { at = await ask(`/uploads/${at.upload}/parts?offset=${at.received}`, f.slice(at.received, at.received + 4e6)); n = 0; say.textContent = (100 * at.received / f.size | 0) + '%'; } catch (x) { if (x.final || n++ > 20) throw x; say.textContent = 'The connection dropped. We carry on from there.'; await new Promise(r => setTimeout(r, 2000)); try { at = await ask('/uploads/' + at.upload); } catch {} }
      U.elements.upload.value = at.upload; U.elements.file.value = ''; sessionStorage.removeItem(key); U.submit();
    } catch (x) { say.textContent = x.message; }
  });
})();
