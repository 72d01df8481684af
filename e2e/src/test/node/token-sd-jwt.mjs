// node token-sd-jwt.mjs sign|present|verify FILE: asks @sd-jwt/sd-jwt-vc, with jose for the bare signatures.
import {createHash, randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';
import {base64url, compactVerify, importJWK} from 'jose';

const [task, file] = process.argv.slice(2);
const {jwk, holder, header, claims, frame, token, shown, binding} = JSON.parse(await readFile(file, 'utf8'));
const subtle = globalThis.crypto.subtle;
const algorithm = {ES256: 'SHA-256', ES384: 'SHA-384'};

async function signer(secret) {
  if (!secret?.d) return undefined;
  const key = await importJWK(secret, secret.alg);
  const how = secret.alg === 'EdDSA' ? 'Ed25519' : {name: 'ECDSA', hash: algorithm[secret.alg]};
  return async data => base64url.encode(new Uint8Array(await subtle.sign(how, key, new TextEncoder().encode(data))));
}

async function holds(data, signature, key) {
  return compactVerify(`${data}.${signature}`, await importJWK(key, key.alg)).then(() => true, () => false);
}

const tokens = new SDJwtVcInstance({
  hasher: (data, name) => createHash(name.replace('-', '')).update(data).digest(),
  hashAlg: 'sha-256',
  saltGenerator: length => base64url.encode(randomBytes(length)),
  signer: await signer(jwk),
  signAlg: jwk?.alg,
  verifier: (data, signature) => holds(data, signature, jwk),
  kbSigner: await signer(holder),
  kbSignAlg: holder?.alg,
  kbVerifier: (data, signature, payload) => holds(data, signature, {alg: 'ES256', ...payload.cnf.jwk}),
});

async function done() {
  if (task === 'sign') return {token: await tokens.issue(claims, frame, {header})};
  if (task === 'present') return {token: await tokens.present(token, shown, binding && {kb: {payload: binding}})};
  const {payload, kb} = await tokens.verify(token, binding && {keyBindingNonce: binding.nonce});
  return {claims: payload, binding: kb?.payload};
}

const answer = await done().then(result => ({verified: true, ...result}), error => ({verified: false, error: `${error}`}));
process.stdout.write(`${JSON.stringify(answer)}\n`);
