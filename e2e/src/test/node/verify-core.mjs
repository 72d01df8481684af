// node verify-core.mjs URL|FILE: asks @digitalcredentials/verifier-core.
import {read, answer} from './loopback.mjs';
import {verifyCredential} from '@digitalcredentials/verifier-core';

const credential = await read(process.argv[2]);
const result = await verifyCredential({credential, knownDIDRegistries: []});

const log = (result.log ?? []).map(({id, valid, error}) => ({id, valid: valid ?? false, ...(error && {error: error.name})}));
for (const schema of result.additionalInformation?.flatMap(each => each.results) ?? []) {
  if (schema.result) log.push({id: 'schema_check', valid: schema.result.valid});
}
// The verifier gives no verdict of its own; nobody registered our issuer, and it need not be.
const asked = ['valid_signature', 'expiration', 'revocation_status'];
const verified = asked.every(id => log.some(entry => entry.id === id && entry.valid));
answer(verified, log, (result.errors ?? []).map(error => `${error.name}: ${error.message}`));
