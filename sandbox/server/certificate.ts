import { generate } from 'selfsigned';

/** A key and a certificate in PEM, made anew for every start. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate for these host names, valid for a few days. Nothing of it is kept. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const [first = 'localhost'] = hosts;
  const now = Date.now();
  const day = 24 * 60 * 60 * 1000;
  const { private: key, cert } = await generate([{ name: 'commonName', value: first }], {
    algorithm: 'sha256',
    keySize: 2048,
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + 7 * day),
    extensions: [
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
      { name: 'basicConstraints', cA: true },
    ],
  });
  return { key, cert };
}
