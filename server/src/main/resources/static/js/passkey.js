/* Passkeys: the one thing here that a form cannot do alone. Loaded on pages that have such a form. A form's
   data-passkey is where its options come from; what the browser makes or shows goes into its field `credential`. */
(() => {
  const forms = document.querySelectorAll('form[data-passkey]');
  if (!window.PublicKeyCredential) { for (const f of forms) f.hidden = true; return; }
  const bytes = s => Uint8Array.from(atob(s.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = b => b && btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const ask = async (f, o) => {
    o.challenge = bytes(o.challenge);
    for (const c of [...(o.excludeCredentials || []), ...(o.allowCredentials || [])]) c.id = bytes(c.id);
    if (!o.user) return navigator.credentials.get({ publicKey: o });
    o.user.id = bytes(o.user.id);
    return navigator.credentials.create({ publicKey: o });
  };
  const json = c => {
    const r = c.response, response = { clientDataJSON: text(r.clientDataJSON) };
    if (r.attestationObject) { response.attestationObject = text(r.attestationObject); response.transports = r.getTransports?.() || []; }
    else { response.authenticatorData = text(r.authenticatorData); response.signature = text(r.signature); if (r.userHandle) response.userHandle = text(r.userHandle); }
    return JSON.stringify({ id: c.id, rawId: text(c.rawId), type: c.type, response, clientExtensionResults: {}, authenticatorAttachment: c.authenticatorAttachment || undefined });
  };
  for (const f of forms) f.elements.credential.value = '';
  for (const f of forms) f.addEventListener('submit', async e => {
    if (f.elements.credential.value) return;
    e.preventDefault();
    const say = f.querySelector('[data-said]');
    try {
      const a = await fetch(f.dataset.passkey, { method: 'POST', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': f.elements._csrf.value } });
      if (!a.ok) throw 0;
      f.elements.credential.value = json(await ask(f, await a.json()));
      f.submit();
    } catch { f.elements.credential.value = ''; say.hidden = false; say.focus(); }
  });
})();
