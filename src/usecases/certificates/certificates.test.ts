import {
  aFinding,
  aGovernedItem,
  aGovernedProject,
  anApprovedWaiver,
  aProject,
  aRollUp,
  aCell,
  NOW,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import {
  certificateId,
  governedId,
  projectId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import type { Certificate } from '../../domain/standards/certification/certificate';
import { issueCertificate } from './issue-certificate';
import { listCertificates, readCertificate } from './read-certificates';

const agile = standardId('agile-light');
const id = governedId('project:1');
const finding = (rule: string, verdict: 'passed' | 'failed' | 'waived', key = 'P1-7') =>
  aFinding({
    governedId: id,
    standardId: agile,
    ruleId: ruleId(rule),
    verdict,
    evidence: [{ workItem: key, field: 'assignee', value: null, at: NOW }],
    evidenceTotal: 1,
  });

const waiver = anApprovedWaiver({ governedId: id, standardId: agile, ruleId: ruleId('AGL-2') });
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1', { standardId: agile })],
  findings: [finding('AGL-1', 'passed'), finding('AGL-2', 'waived')],
  exemptions: [waiver],
};

async function issued(overrides: World = {}) {
  const deps = inMemoryDeps({ ...world, ...overrides });
  const listed = await issueCertificate({ id }, deps);
  const sealed = await readCertificate({ id, certificate: listed.id }, deps);
  return { deps, listed, sealed, read: JSON.parse(sealed.certificate) as Certificate };
}

describe('issueCertificate', () => {
  it('seals the verdicts, the waivers and who signed, and has the trail vouch for the seal', async () => {
    const { deps, listed, sealed, read } = await issued();

    expect(sha256(sealed.certificate)).toBe(sealed.hash);
    expect(read).toMatchObject({
      project: { id, key: 'P1' },
      day: TODAY,
      standard: { id: agile, version: '1.0.0' },
      results: [
        { id: 'AGL-1', verdict: 'passed', evidence: [{ workItem: 'P1-7' }] },
        { id: 'AGL-2', verdict: 'waived' },
      ],
      exemptions: [{ kind: 'waiver', rule: 'AGL-2', until: waiver.until }],
      level: 'full',
    });
    expect(listed).toMatchObject({ score: 100, level: 'full', hash: sealed.hash });
    expect(deps.auditEntries).toMatchObject([
      { action: 'certificate.issue', subject: id, after: { hash: sealed.hash, level: 'full' } },
    ]);
  });

  it('names nobody: people stand in it by their pseudonyms', async () => {
    const { deps, sealed, read } = await issued();
    const [signer = ''] = read.signers;

    expect(sealed.certificate).not.toContain(deps.actor);
    expect(sealed.certificate).not.toContain(waiver.requested.by);
    expect((await deps.audit.people([signer])).map(({ accountId }) => accountId)).toEqual([deps.actor]); // prettier-ignore
  });

  it.each<[string, World, string]>([
    ['held against no standard', { governed: [aGovernedProject('1')] }, 'no standard'],
    ['not computed yet', { findings: [] }, 'not held against its standard yet'],
  ])('refuses a project that is %s', async (_what, overrides, message) => {
    await expect(issued(overrides)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(message) as string,
    });
  });

  it('refuses whoever does not see all that it rests on', async () => {
    const hidden = { findings: [finding('AGL-1', 'failed', 'P2-1')], rights: { browses: [projectId('1')] } }; // prettier-ignore

    await expect(issued(hidden)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('readCertificate', () => {
  it('hands out no text whose figures count hidden work items', async () => {
    const epic = aGovernedItem('7', '1', { standardId: agile });
    const deps = inMemoryDeps({
      ...world,
      governed: [epic],
      findings: [{ ...finding('AGL-1', 'passed'), governedId: epic.id }],
      exemptions: [],
      rollUps: [[projectId('2'), aRollUp([aCell(projectId('2'), { total: 1 }, [epic.id])])]],
    });
    const { id: certificate } = await issueCertificate({ id: epic.id }, deps);
    const blind = {
      ...deps,
      access: { ...deps.access, browsable: async () => new Set([projectId('1')]) },
    };

    await expect(readCertificate({ id: epic.id, certificate }, blind)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('knows a certificate under its own project alone', async () => {
    const { deps, listed } = await issued({
      governed: [aGovernedProject('1', { standardId: agile }), aGovernedProject('2')],
    });
    const other = governedId('project:2');

    await expect(
      readCertificate({ id: other, certificate: listed.id }, deps),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      readCertificate({ id, certificate: certificateId('c-9') }, deps),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await listCertificates({ id }, deps)).certificates).toEqual([listed]);
  });
});
