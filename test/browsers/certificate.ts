import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOpenssl } from './find';

/** A private key and its self-signed certificate, both PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/** The real hosts that fixture pages and feeds are served as. */
export const FIXTURE_HOSTS = [
  'arxiv.org',
  'www.arxiv.org',
  'export.arxiv.org',
  'ar5iv.labs.arxiv.org',
  'x.com',
  'twitter.com',
  'mobile.x.com',
  'mobile.twitter.com',
  'discuss.pytorch.kr',
  'raw.githubusercontent.com',
  'feed.example.org',
  'example.org',
] as const;

const made = new Map<string, Certificate>();

/**
 * Makes a self-signed certificate for the hosts, once per process and list of hosts.
 *
 * The files live only as long as openssl needs them: the key is then kept in memory.
 *
 * @throws when openssl is absent or refuses
 */
export function makeCertificate(hosts: readonly string[] = FIXTURE_HOSTS): Certificate {
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const known = made.get(names);
  if (known) return known;
  const certificate = generate(names);
  made.set(names, certificate);
  return certificate;
}

function generate(subjectAltName: string): Certificate {
  const openssl = findOpenssl();
  if (openssl === null) throw new Error('openssl was not found; it makes the test certificate');
  const folder = mkdtempSync(join(tmpdir(), 'paper-duet-certificate-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  try {
    const run = spawnSync(openssl, requestArgs(subjectAltName, key, cert), { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`openssl made no certificate: ${run.stderr.trim()}`);
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requestArgs(subjectAltName: string, key: string, cert: string): string[] {
  return [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '2', '-subj', '/CN=fixture', '-addext', `subjectAltName=${subjectAltName}`],
    ...['-keyout', key, '-out', cert],
  ];
}
