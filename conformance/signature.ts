import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ConformanceReport, SignedConformanceReport } from '../schemas/types.ts';

/** A new private key (Ed25519, RFC 8032), as PKCS #8 in PEM. */
export function newReportKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' });
}

/** A report with its signature by a private key in PEM: the same for the same report and key. Throws where the key is not of Ed25519. */
export function signedReport(report: ConformanceReport, pem: string): SignedConformanceReport {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`The key is of type "${key.asymmetricKeyType}"; expected "ed25519".`);
  }
  const value = sign(null, bytesOf(report), key).toString('base64');
  const publicKey = createPublicKey(key);
  return { report, signature: { algorithm: 'Ed25519', publicKey: textOf(publicKey), value } };
}

/** Whether a report is as it was signed by the key that it names. */
export function isUnchanged({ report, signature }: SignedConformanceReport): boolean {
  try {
    const der = Buffer.from(signature.publicKey, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, bytesOf(report), key, Buffer.from(signature.value, 'base64'));
  } catch {
    // What is no key at all has signed nothing.
    return false;
  }
}

/** A short name of a public key for people to compare: the first half of its SHA-256, in hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return digest.slice(0, digest.length / 2);
}

const textOf = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64');

/** What is signed: the report in canonical JSON (RFC 8785). */
const bytesOf = (report: ConformanceReport): Buffer => Buffer.from(canonicalize(report) ?? '');
