// node token-jose.mjs sign|verify FILE: asks jose to sign claims under a header, or about a token.
import {readFile} from 'node:fs/promises';
import {CompactSign, importJWK, jwtVerify} from 'jose';

const [task, file] = process.argv.slice(2);
const {jwk, header, claims, token, options} = JSON.parse(await readFile(file, 'utf8'));
const key = await importJWK(jwk, jwk.alg);

async function done() {
  if (task === 'verify') {
    const {payload, protectedHeader} = await jwtVerify(token, key, options);
    return {claims: payload, header: protectedHeader};
  }
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  return {token: await new CompactSign(bytes).setProtectedHeader(header).sign(key)};
}

const answer = await done().then(result => ({verified: true, ...result}), error => ({verified: false, error: `${error}`}));
process.stdout.write(`${JSON.stringify(answer)}\n`);
