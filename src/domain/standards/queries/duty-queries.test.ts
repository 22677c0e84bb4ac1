import { accountId, groupId } from '../../foundation/ids';
import { ask, nowInTests } from '../../test-builders';
import type { Duty, DutyHolding } from '../duties/duty';

const held = (people: readonly string[], groups: readonly string[] = []): DutyHolding => ({
  kind: 'held',
  at: nowInTests,
  people: people.map(accountId),
  groups: groups.map(groupId),
});
const unbound: DutyHolding = { kind: 'unbound', at: nowInTests };
const unread: DutyHolding = { kind: 'unread', at: nowInTests, reason: 'Jira does not answer.' };

type Holdings = Partial<Record<Duty, DutyHolding>>;
const site = (holdings: Holdings) => ({
  duties: new Map(Object.entries(holdings) as [Duty, DutyHolding][]),
});

describe('role-assigned', () => {
  const one = { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 } as const;
  const some = { ...one, is: 'at-least', value: 2 } as const;

  it('passes when as many people hold the role as the rule asks for', () => {
    expect(ask(one, site({ 'project-owner': held(['ann']) }))).toEqual({
      verdict: 'passed',
      reason: '1 person holds the role project owner; the rule asks for exactly 1.',
      evidence: [{ workItem: null, field: 'project owner', value: 1, at: nowInTests }],
      evidenceTotal: 1,
    });
  });

  it.each([
    [one, held([]), '0 people hold the role project owner; the rule asks for exactly 1.'],
    [
      one,
      held(['ann', 'ben']),
      '2 people hold the role project owner; the rule asks for exactly 1.',
    ],
    [
      one,
      held(['ann', 'ben'], ['office']),
      '2 people and 1 group hold the role project owner; the rule asks for exactly 1.',
    ],
    [some, held(['ann']), '1 person holds the role project owner; the rule asks for at least 2.'],
  ])('fails when they are not', (rule, holding, reason) => {
    expect(ask(rule, site({ 'project-owner': holding }))).toMatchObject({
      verdict: 'failed',
      reason,
    });
  });

  it.each([
    [one, unread, 'Who is project owner is not known: Jira does not answer.'],
    [
      one,
      held(['ann'], ['office']),
      '1 person and 1 group hold the role project owner; the rule asks for exactly 1, and how many are in a group is not known.',
    ],
    [
      some,
      held([], ['office']),
      '1 group holds the role project owner; the rule asks for at least 2, and how many are in a group is not known.',
    ],
  ])('is undecided where it cannot be told', (rule, holding, reason) => {
    expect(ask(rule, site({ 'project-owner': holding }))).toMatchObject({
      verdict: 'undecided',
      reason,
    });
  });

  it('names what a role of Jira has to be called where there is none', () => {
    const { verdict, reason } = ask(one, site({ 'project-owner': unbound }));

    expect(verdict).toBe('undecided');
    expect(reason).toBe(
      'No role of the Jira project stands for the project owner: none is called “Project Owner”, “Project Sponsor”, “Sponsor”, “Project Executive” or “Executive”.',
    );
    expect(ask(one, {}).reason).toBe('Jira has not been asked yet who holds which role.');
  });
});

describe('accountable-single', () => {
  const rule = {
    kind: 'accountable-single',
    artifacts: ['business-case', 'risk', 'project-charter'],
  } as const;
  const accountable = new Map([
    ['business-case', ['project-owner']],
    ['risk', ['project-owner']],
    ['project-charter', ['steering-committee']],
  ] as const);
  const both = { 'project-owner': held(['ann']), 'steering-committee': held(['ann', 'ben']) };

  it('passes when one person, or one body of several, answers for each kind', () => {
    expect(ask(rule, { ...site(both), accountable })).toMatchObject({
      verdict: 'passed',
      reason: 'One answers for each of 3 kinds of artifacts.',
    });
  });

  it('fails when two people, or nobody, hold a role that answers', () => {
    const owners = { ...both, 'project-owner': held(['ann', 'ben']) };
    const nobody = { ...both, 'steering-committee': held([]) };

    expect(ask(rule, { ...site(owners), accountable })).toEqual({
      verdict: 'failed',
      reason: 'The project owner, who answers for business case and risk, is 2 people.',
      evidence: [{ workItem: null, field: 'project owner', value: 2, at: nowInTests }],
      evidenceTotal: 1,
    });
    expect(ask(rule, { ...site(nobody), accountable })).toMatchObject({
      verdict: 'failed',
      reason: 'The project steering committee, who answers for project charter, is nobody.',
    });
  });

  it('fails when the matrix has two or none who answer', () => {
    const wrong = new Map([
      ['business-case', ['project-owner', 'business-manager']],
      ['risk', []],
      ['project-charter', ['steering-committee']],
    ] as const);

    expect(ask(rule, { ...site(both), accountable: wrong }).reason).toBe(
      'In the RASCI matrix project owner and business manager answer for the business case. In the RASCI matrix nobody answers for the risk.',
    );
  });

  it('is undecided where a kind is in no row, a role is none of Jira’s, or a group has it', () => {
    const group = { ...both, 'project-owner': held(['ann'], ['office']) };

    expect(ask({ ...rule, artifacts: ['issue'] }, { ...site(both), accountable })).toMatchObject({
      verdict: 'undecided',
      reason: 'The RASCI matrix does not say who answers for the project issue.',
    });
    expect(ask(rule, { ...site({ ...both, 'project-owner': unbound }), accountable }).verdict).toBe(
      'undecided',
    );
    expect(ask(rule, { ...site(group), accountable })).toMatchObject({
      verdict: 'undecided',
      reason: 'The role project owner is given to a group, and how many are in it is not known.',
    });
  });

  it('fails for what is certain, whatever else is not known', () => {
    const holdings = { 'project-owner': held([]), 'steering-committee': unread };

    expect(ask(rule, { ...site(holdings), accountable }).verdict).toBe('failed');
  });
});

describe('separated-duties', () => {
  const rule = {
    kind: 'separated-duties',
    duties: ['project-owner', 'project-manager', 'pmo'],
  } as const;
  const apart = {
    'project-owner': held(['ann']),
    'project-manager': held(['ben']),
    pmo: held(['cleo', 'dora']),
  };

  it('passes when nobody has two of the duties', () => {
    expect(ask(rule, site(apart))).toMatchObject({
      verdict: 'passed',
      reason: 'Nobody is two of project owner, project manager and PMO administrator.',
    });
  });

  it('fails when somebody has two, and names nobody', () => {
    const shared = { ...apart, 'project-owner': held(['ben', 'dora']) };
    const outcome = ask(rule, site(shared));

    expect(outcome).toMatchObject({
      verdict: 'failed',
      reason:
        '1 person is both project owner and project manager. 1 person is both project owner and PMO administrator.',
      evidenceTotal: 2,
    });
    expect(JSON.stringify(outcome)).not.toMatch(/ben|dora/);
  });

  it('fails for two known duties, whatever else is not known', () => {
    const holdings = { ...apart, 'project-manager': held(['ann']), pmo: held([], ['office']) };

    expect(ask(rule, site(holdings)).verdict).toBe('failed');
  });

  it.each([
    ['project-owner', unbound, /^No role of the Jira project stands for the project owner/],
    ['project-owner', held([]), /^Nobody is project owner\.$/],
    ['pmo', held(['cleo'], ['office']), /^A group has the duty of the PMO administrator/],
  ] as const)('is undecided where %s is not known', (duty, holding, reason) => {
    expect(ask(rule, site({ ...apart, [duty]: holding }))).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringMatching(reason) as string,
    });
  });
});
