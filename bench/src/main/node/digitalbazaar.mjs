// Issues and verifies one credential with @digitalbazaar/vc, on demand and for a while.
// Started by PeerSpeed with the folder that npm installed into, the sample and the contexts; reads "issue MILLIS" or "verify MILLIS" from lines on its
// input and answers each with operations in a second of this process's processor time.
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const [peersFolder, samplePath, contextsPath] = process.argv.slice(2);
const require = createRequire(pathToFileURL(resolve(peersFolder, 'package.json')));
const load = async name => import(pathToFileURL(require.resolve(name)));
const {issue, verifyCredential} = await load('@digitalbazaar/vc');
const {DataIntegrityProof} = await load('@digitalbazaar/data-integrity');
const {cryptosuite} = await load('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const Ed25519Multikey = await load('@digitalbazaar/ed25519-multikey');

const contexts = JSON.parse(readFileSync(contextsPath, 'utf8'));
const key = await Ed25519Multikey.generate();
const did = 'did:key:' + key.publicKeyMultibase;
key.id = did + '#' + key.publicKeyMultibase;
key.controller = did;
const method = await key.export({publicKey: true, includeContext: true});
const controller = {
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: [method],
  assertionMethod: [key.id]
};

const documentLoader = async url => {
  const document = contexts[url] ?? (url === did ? controller : url === key.id ? method : null);
  if(!document) throw new Error('not at hand: ' + url);
  return {contextUrl: null, documentUrl: url, document, tag: 'static'};
};

const text = readFileSync(samplePath, 'utf8');
const unsigned = () => {
  const credential = JSON.parse(text);
  credential.issuer.id = did;
  return credential;
};
const suite = () => new DataIntegrityProof({signer: key.signer(), cryptosuite});
const signed = JSON.stringify(await issue({credential: unsigned(), suite: suite(), documentLoader}));

const operations = {
  issue: () => issue({credential: unsigned(), suite: suite(), documentLoader}).then(JSON.stringify),
  verify: async () => {
    const result = await verifyCredential({
      credential: JSON.parse(signed),
      suite: new DataIntegrityProof({cryptosuite}),
      documentLoader,
      checkStatus: async () => ({verified: true})
    });
    if(!result.verified) throw result.error;
  }
};

const spent = start => {
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1e6;
};

for await (const line of createInterface({input: process.stdin})) {
  const [name, millis] = line.split(' ');
  const start = process.cpuUsage();
  let count = 0;
  while(spent(start) < millis / 1000) {
    await operations[name]();
    count++;
  }
  console.log(count / spent(start));
}
