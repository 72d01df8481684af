/* An attempt's answers. Without it each answer is sent by the form's button. */
(() => {
  const $ = (s, r = document) => r.querySelector(s);
  const W = JSON.parse($('meta[name=words]')?.content || '{}'), t_ = (s, v) => (W[s] || s).replace('{0}', v);
  // Attempt: each change is kept on this device until the server has it, and sent 400 ms after the last key.
  const A = $('form[data-attempt]'); if (A) {
    const key = 'attempt ' + A.dataset.attempt, item = A.dataset.item, shift = A.dataset.now - Date.now(), say = $('#save span');
    const kept = () => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; } };
    const keep = k => { try { Object.keys(k).length ? localStorage.setItem(key, JSON.stringify(k)) : localStorage.removeItem(key); } catch {} };
    const field = n => A.elements['responses[0].' + n], boxes = [...A.querySelectorAll('[name="responses[0].choices"]')], text = field('text');
    let last = +A.dataset.sequence, soon, again = 2000, busy = false, out = false, unkept = {};
    const drop = (from, sent) => { for (const i in sent) if (from[i]?.sequence === sent[i].sequence) delete from[i]; return from; };
    const send = async leaving => {
      clearTimeout(soon); const all = { ...unkept, ...kept() }, responses = Object.values(all); if (!responses.length || (busy && !leaving)) return; busy = true;
      try {
        const r = await fetch(A.action, { method: 'POST', keepalive: leaving, headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': A.elements._csrf.value }, body: JSON.stringify({ responses }) });
        if (r.status === 409) { keep({}); unkept = {}; say.textContent = t_('Not saved: this was submitted'); location.assign(A.action.replace(/responses$/, 'result')); return; }
        if (r.status === 401 || r.status === 403) { out = true; say.textContent = t_('Not saved. Sign in again in another window'); throw 0; }
        if (!r.ok && r.status < 500) { say.textContent = t_('Not saved. Shorten your answer'); return; }
        if (!r.ok) throw 0;
        out = false; const b = await r.json(); keep(drop(kept(), all)); drop(unkept, all); again = 2000;
        say.textContent = all[item] && b.held[item] > all[item].sequence ? t_('Another window holds a newer answer. Reload to see it') : t_('Saved at {0}', new Date(b.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
        busy = false; if (Object.keys(kept()).length) soon = setTimeout(send, 400);
      } catch (e) { if (e !== 0 || !out) say.textContent = t_('Not saved, we try again'); soon = setTimeout(send, again = Math.min(again * 2, 30000)); }
      finally { busy = false; }
    };
    const changed = () => {
      last = Math.max(Date.now() + shift, last + 1); field('sequence').value = last;
      const a = { item, choices: boxes.filter(b => b.checked).map(b => b.value), text: text ? text.value : '', sequence: String(last) };
      const k = kept(); k[item] = a; keep(k); if (!kept()[item]) unkept[item] = a;
      clearTimeout(soon); soon = setTimeout(send, 400);
    };
    A.addEventListener('input', changed);
    addEventListener('online', () => send()); addEventListener('pagehide', () => send(true));
    const mine = kept()[item];
    if (mine && +mine.sequence > last) { boxes.forEach(b => b.checked = mine.choices.includes(b.value)); if (text) text.value = mine.text; last = +mine.sequence; field('sequence').value = last; }
    send();
    const T = $('[data-left]'); if (T) setTimeout(() => { say.textContent = t_('Time is over. Your answers are taken'); send(); setTimeout(() => location.reload(), 32000); }, T.dataset.left * 1000);
  }
})();
