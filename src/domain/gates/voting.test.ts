import { aGateRequest, aVote, NOW, TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { accountId, delegationId } from '../foundation/ids';
import type { Delegation } from './delegation';
import type { GateAct } from './gate-request';
import {
  type Ballot,
  refusalOfMeeting,
  refusalOfVote,
  refusalOfWithdrawal,
  type VotingFacts,
} from './voting';

const [ann, ben, eve, mia] = ['ann', 'ben', 'eve', 'mia'].map(accountId) as [
  Ballot['by'],
  Ballot['by'],
  Ballot['by'],
  Ballot['by'],
];
const request = aGateRequest();
const yesterday = addDays(TODAY, -1);
const tomorrow = addDays(TODAY, 1);

const given: Delegation = {
  id: delegationId('d-1'),
  governedId: request.governedId,
  role: 'steering-committee',
  from: ann,
  to: eve,
  at: NOW,
  until: TODAY,
  endedAt: null,
};
const facts: VotingFacts = {
  asOf: TODAY,
  holders: { kind: 'known', people: [ann, ben, mia], isVoterInGroup: false },
  delegations: [given],
  isPmo: false,
  approversToday: request.approvers,
  missing: [],
};
const ballot: Ballot = aVote('ann');

const conditional = {
  verdict: 'conditional-go',
  conditions: [{ text: 'The risk log is complete.', due: tomorrow, owner: null }],
} as const;
const proxy = { by: eve, actsFor: ann };

type Case = {
  readonly ballot?: Partial<Ballot>;
  readonly facts?: Partial<VotingFacts>;
  readonly acts?: readonly GateAct[];
};
const refusal = ({ ballot: cast, facts: known, acts = [] }: Case) =>
  refusalOfVote({ request, acts }, { ...ballot, ...cast }, { ...facts, ...known });

describe('a vote is taken', () => {
  it.each<[string, Case]>([
    ['of who holds the role', {}],
    [
      'of who is in a group that holds it',
      {
        ballot: { by: eve },
        facts: { holders: { kind: 'known', people: [], isVoterInGroup: true } },
      },
    ],
    ['of who acts for a holder, on the last day of it', { ballot: proxy }],
    ['once more of the same person, who thinks otherwise', { acts: [aVote('ann')] }],
    [
      'of the holder in person, after who acted for them',
      { acts: [aVote('eve', { actsFor: ann })] },
    ],
    [
      'for a go under conditions, where entry rules are not kept',
      { ballot: conditional, facts: { missing: ['“A case” is not kept'] } },
    ],
    [
      'for a hold, where entry rules are not kept',
      { ballot: { verdict: 'hold' }, facts: { missing: ['“A case” is not kept'] } },
    ],
  ])('%s', (_title, case_) => {
    expect(refusal(case_)).toBeNull();
  });
});

describe('a vote is refused', () => {
  const notAllowed = 'not-allowed';

  it.each<[string, Case, 'conflict' | 'not-allowed', string]>([
    [
      'to who asked for the gate, whatever they hold',
      { ballot: { by: mia } },
      notAllowed,
      'You asked for this yourself: somebody else has to decide.',
    ],
    [
      'to who administers the PMO',
      { facts: { isPmo: true } },
      notAllowed,
      'Who administers the PMO decides at no gate: the PMO owns no project.',
    ],
    [
      'in a role that is not asked',
      { ballot: { role: 'project-manager' } },
      notAllowed,
      'Nobody decides here as project manager.',
    ],
    [
      'to who does not hold the role',
      { ballot: { by: eve } },
      notAllowed,
      'Only who is project steering committee in this Jira project may decide here.',
    ],
    [
      'while it is not known who holds the role',
      { facts: { holders: { kind: 'unknown', reason: 'Jira does not answer.' } } },
      notAllowed,
      'Jira does not answer.',
    ],
    [
      'to who acts for the one who asked',
      {
        ballot: { by: eve, actsFor: mia },
        facts: { delegations: [{ ...given, from: mia }] },
      },
      notAllowed,
      'Who you act for asked for this: nobody decides in their place.',
    ],
    [
      'to who acts for somebody that gave them nothing',
      { ballot: { by: eve, actsFor: ben } },
      notAllowed,
      'Nobody gave you their vote in this role.',
    ],
    [
      'to who was given a vote in another role',
      { ballot: proxy, facts: { delegations: [{ ...given, role: 'project-owner' }] } },
      notAllowed,
      'Nobody gave you their vote in this role.',
    ],
    [
      'the day after a delegation ends',
      { ballot: proxy, facts: { delegations: [{ ...given, until: yesterday }] } },
      notAllowed,
      'The vote that you were given is over. Ask for it again.',
    ],
    [
      'after a delegation was taken back',
      { ballot: proxy, facts: { delegations: [{ ...given, endedAt: NOW }] } },
      notAllowed,
      'The vote that you were given is over. Ask for it again.',
    ],
    [
      'for somebody who lost the role since',
      {
        ballot: proxy,
        facts: { holders: { kind: 'known', people: [ben], isVoterInGroup: true } },
      },
      notAllowed,
      'Who gave you their vote is not named as project steering committee in this Jira project any more.',
    ],
    [
      'for somebody who voted in person',
      { ballot: proxy, acts: [aVote('ann')] },
      'conflict',
      'Who you act for has voted in person.',
    ],
    [
      'where a larger budget or tier asks others, whom it names',
      { facts: { approversToday: [{ role: 'governance-body', quorum: 1 }] } },
      'conflict',
      'By the budget and the tier of today others would have to decide: 1 vote as appropriate governance body. Withdraw this, and ask for the gate again.',
    ],
    [
      'for a go while entry rules are not kept, which it names',
      { facts: { missing: ['“A case” is not kept', '“A charter” is not kept'] } },
      'conflict',
      'A go needs every entry rule kept. Missing: “A case” is not kept and “A charter” is not kept. Decide on a conditional go, or wait.',
    ],
    [
      'for a conditional go without conditions',
      { ballot: { verdict: 'conditional-go' } },
      'conflict',
      'A conditional go names at least one condition.',
    ],
    [
      'for a condition that is overdue already',
      { ballot: { ...conditional, conditions: [{ text: 'Late.', due: yesterday, owner: null }] } },
      'conflict',
      'A condition is due today or later.',
    ],
    [
      'for a plain go with conditions',
      { ballot: { conditions: conditional.conditions } },
      'conflict',
      'Only a conditional go has conditions.',
    ],
    [
      'after the decision',
      { acts: [aVote('ann'), aVote('ben')] },
      'conflict',
      'This is decided already: go.',
    ],
    [
      'after it was withdrawn',
      { acts: [{ kind: 'withdraw', by: mia, at: NOW, note: '' }] },
      'conflict',
      'This was withdrawn.',
    ],
  ])('%s', (...[, case_, kind, message]) => {
    expect(refusal(case_)).toEqual({ kind, message });
  });
});

type MeetingCase = {
  readonly wish: Parameters<typeof refusalOfMeeting>[1];
  readonly done: readonly GateAct[];
  readonly asOf: VotingFacts['asOf'];
};

describe('a condition', () => {
  const another = {
    verdict: 'conditional-go',
    conditions: [{ text: 'Another.', due: tomorrow, owner: null }],
  } as const;
  const acts = [aVote('ann'), aVote('ben', conditional)];
  const voter = { by: ann, role: 'steering-committee', actsFor: null } as const;
  const met: GateAct = { kind: 'meet', by: ben, at: NOW, condition: 0, note: '' };

  it('is called met by who could vote', () => {
    expect(refusalOfMeeting({ request, acts }, { ...voter, condition: 0 }, facts)).toBeNull();
  });

  it.each<[string, Partial<MeetingCase>, string]>([
    [
      'by who asked',
      { wish: { ...voter, by: mia, condition: 0 } },
      'You asked for this yourself: somebody else has to decide.',
    ],
    [
      'that the decision does not name',
      { wish: { ...voter, condition: 1 } },
      'The decision has no such condition.',
    ],
    [
      'after it lapsed',
      { asOf: addDays(TODAY, 2) },
      'Only a conditional go that has not lapsed has conditions to be met.',
    ],
    [
      'a second time, while another is open',
      { done: [aVote('ann', another), aVote('ben', conditional), met] },
      'This condition is met already.',
    ],
  ])('is not called met %s', (_title, case_, message) => {
    const { wish = { ...voter, condition: 0 }, done = acts, asOf = TODAY } = case_;
    expect(refusalOfMeeting({ request, acts: done }, wish, { ...facts, asOf })).toMatchObject({
      message,
    });
  });
});

describe('a request is withdrawn', () => {
  const by = (who: Ballot['by'], acts: readonly GateAct[]) =>
    refusalOfWithdrawal({ request, acts }, { by: who, asOf: TODAY })?.message ?? null;

  it('by who asked, before anybody decides', () => {
    expect(by(mia, [aVote('ann')])).toBeNull();
    expect(by(ann, [])).toBe('Only who asked for this can withdraw it.');
    expect(by(mia, [aVote('ann'), aVote('ben')])).toBe('This is decided already: go.');
  });
});
