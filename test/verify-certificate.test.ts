import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { day, instant } from '../src/domain/foundation/calendar';
import { certificateId, governedId, ruleId, standardId } from '../src/domain/foundation/ids';
import {
  type Certificate,
  certificateFile,
  sealCertificate,
} from '../src/domain/standards/certification/certificate';
import { exportAudit } from '../src/usecases/audit/export-audit';
import { inMemoryDeps } from './support/in-memory-deps';
import { sha256 } from './support/sha256';

const SCRIPT = resolve(__dirname, '../scripts/verify-certificate.mjs');

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'certificate-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const sealed = sealCertificate(
  {
    id: certificateId('c-1'),
    project: { id: governedId('project:10000'), key: 'DOC', name: 'Documents' },
    day: day('2026-03-02'),
    issuedAt: instant('2026-03-02T09:30:00.000Z'),
    standard: { id: standardId('pm2'), name: 'PM²', version: '1.0.0' },
    results: (['passed', 'passed', 'failed'] as const).map((verdict, index) => ({
      id: ruleId(`R-${index}`),
      clause: `Clause ${index}`,
      title: 'A rule',
      severity: 'major',
      weight: 4 - index,
      verdict,
      reason: 'Because “so” it is.',
      since: instant('2026-02-02T09:30:00.000Z'),
      evidence: [],
      evidenceTotal: 0,
    })),
    notAsked: [],
    exemptions: [],
    signers: ['a'.repeat(64)],
  },
  sha256,
);
const file = certificateFile(sealed);

/** What the script says of a file, run beside no package at all. */
function scriptOn(content: string | Buffer, trail?: string) {
  writeFileSync(join(directory, 'certificate.json'), content);
  if (trail !== undefined) writeFileSync(join(directory, 'audit.jsonl'), trail);
  const args = [SCRIPT, 'certificate.json', ...(trail === undefined ? [] : ['audit.jsonl'])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: directory,
    encoding: 'utf8',
  });
  return { status, says: `${stdout}${stderr}`.trim() };
}

/** Sealed anew by somebody who knows how. */
function resealed(alter: (certificate: Certificate) => object): string {
  const certificate = JSON.stringify(alter(JSON.parse(sealed.certificate) as Certificate));
  return certificateFile({ certificate, hash: sha256(certificate) });
}

async function trailWith(hash: string): Promise<string> {
  const deps = inMemoryDeps();
  await deps.audit.append({
    action: 'certificate.issue',
    subject: 'project:10000',
    by: deps.actor,
    at: deps.now(),
    before: null,
    after: { certificate: 'c-1', hash },
    about: [],
  });
  const { lines } = await exportAudit({ after: 0 }, deps);
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

describe('verify-certificate.mjs', () => {
  it('says of a genuine certificate what it certifies', () => {
    expect(scriptOn(file)).toEqual({
      status: 0,
      says: 'Genuine: DOC (Documents) against PM² 1.0.0 on 2026-03-02: level partial, score 77.8. Ask for the audit trail to know who vouches for it.',
    });
  });

  it('finds a single byte that is other than it was written, wherever it is', () => {
    const bytes = Buffer.from(file);
    const places = Array.from({ length: 24 }, (_, at) =>
      Math.floor((at * (bytes.length - 1)) / 23),
    );
    for (const place of places) {
      const altered = Buffer.from(bytes);
      altered[place] = bytes[place] === 32 ? 9 : 32;

      expect([place, scriptOn(altered).status]).toEqual([place, 1]);
    }
  });

  it.each<[string, (certificate: Certificate) => object, string]>([
    ['a count', (one) => ({ ...one, compliance: { ...one.compliance, passed: 3 } }), 'miscounts'],
    ['the score', (one) => ({ ...one, compliance: { ...one.compliance, score: 99 } }), 'score is'],
    ['the level', (one) => ({ ...one, level: 'full' }), 'level is partial'],
    ['the format', (one) => ({ ...one, format: 'mandate.certificate.2' }), 'not a certificate'],
  ])('does not believe %s that does not follow from the verdicts', (_what, alter, says) => {
    const { status, says: said } = scriptOn(resealed(alter));

    expect(status).toBe(1);
    expect(said).toContain(says);
  });

  it('finds the entry of the audit trail that vouches for it', async () => {
    expect(scriptOn(file, await trailWith(sealed.hash)).says).toContain(
      'Vouched for by entry 1 of the audit trail.',
    );
  });

  it('does not believe a text sealed anew that the audit trail does not vouch for', async () => {
    const other = resealed((one) => ({ ...one, day: '2026-03-03' }));

    expect(scriptOn(other).status).toBe(0);
    expect(scriptOn(other, await trailWith(sealed.hash))).toEqual({
      status: 1,
      says: 'Not genuine. The audit trail has no entry that vouches for it.',
    });
  });
});
