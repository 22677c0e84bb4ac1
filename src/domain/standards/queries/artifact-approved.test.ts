import { instant } from '../../foundation/calendar';
import { accountId } from '../../foundation/ids';
import { anArtifact, ask, nowInTests } from '../../test-builders';
import type { DutyHolding } from '../duties/duty';
import type { KnownApproval } from './gathered';

const rule = {
  kind: 'artifact-approved',
  artifact: 'business-case',
  by: 'project-owner',
} as const;
const businessCase = anArtifact({ kind: 'business-case' });
const at = instant('2026-02-20T09:00:00.000Z');

const holding: DutyHolding = {
  kind: 'held',
  at: nowInTests,
  people: [accountId('ann')],
  groups: [],
};
const duties = new Map([['project-owner', holding]] as const);
const site = { artifacts: [businessCase], duties };

const approved = (state: KnownApproval['state'], role: KnownApproval['role'] = 'project-owner') =>
  new Map([[businessCase.id, [{ role, at, state }]]]);

describe('artifact-approved', () => {
  it('passes when the role approved what stands there', () => {
    expect(ask(rule, { ...site, approvals: approved('in-force') })).toEqual({
      verdict: 'passed',
      reason: 'The project owner approved the business case.',
      evidence: [{ workItem: 'DEMO-7', field: 'approval', value: 'in-force', at }],
      evidenceTotal: 1,
    });
  });

  it('fails when nobody approved it, or another role did', () => {
    const lacking = {
      verdict: 'failed',
      reason: 'The project owner has not approved the business case.',
      evidence: [{ workItem: 'DEMO-7', field: 'approval', value: null, at: businessCase.updated }],
    };

    expect(ask(rule, site)).toMatchObject(lacking);
    expect(
      ask(rule, { ...site, approvals: approved('in-force', 'business-manager') }),
    ).toMatchObject(lacking);
  });

  it('fails, and says so, when it was edited after the approval', () => {
    expect(ask(rule, { ...site, approvals: approved('void') })).toMatchObject({
      verdict: 'failed',
      reason:
        'The project owner approved the business case, and it was edited after that: the approval is void.',
    });
  });

  it('fails when there is nothing to approve', () => {
    expect(ask(rule, { kinds: ['business-case'], duties })).toMatchObject({
      verdict: 'failed',
      reason: 'The project has no business case.',
      evidence: [{ workItem: null, value: 0 }],
    });
  });

  it('is undecided where nobody can approve, or it is not known what stands there', () => {
    const unbound = new Map([['project-owner', { kind: 'unbound', at }]] as const);

    expect(ask(rule, { duties }).verdict).toBe('undecided');
    expect(ask(rule, { ...site, duties: unbound }).reason).toMatch(/^No role of the Jira project/);
    expect(ask(rule, { ...site, approvals: approved('not-known') })).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringContaining('whether it was edited since is not known') as string,
    });
  });

  it('lets an approval stand when the role is no role of Jira’s any more', () => {
    const unbound = new Map([['project-owner', { kind: 'unbound', at }]] as const);

    expect(ask(rule, { ...site, duties: unbound, approvals: approved('in-force') }).verdict).toBe(
      'passed',
    );
  });
});
