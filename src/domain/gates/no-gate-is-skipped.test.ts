import fc from 'fast-check';

import { NOW, TODAY } from '../../../test/support/builders';
import { lifeCycleDocuments } from '../../../test/support/life-cycles';
import { addDays, type Day } from '../foundation/calendar';
import {
  accountId,
  type AccountId,
  delegationId,
  gateRequestId,
  governedId,
} from '../foundation/ids';
import type { ProjectRole } from '../foundation/project-role';
import { type Delegation, refusalOfDelegation } from './delegation';
import { lifeCycleIn } from './document/life-cycle-document';
import { gateHoldingBack, refusalOfRequest } from './gates-of-project';
import { GATE_VERDICTS, type GateAct, type GateFile, type GateVerdict } from './gate-request';
import { type Approvers, approversFor, type LifeCycle } from './life-cycle';
import { LIFE_CYCLES } from './life-cycles/shipped';
import { refusalOfMeeting, refusalOfVote, refusalOfWithdrawal } from './voting';

const PEOPLE = ['ann', 'ben', 'cem', 'dua', 'eve'].map(accountId);
const ROLES: readonly ProjectRole[] = ['project-owner', 'steering-committee', 'governance-body'];
const BUDGETS = [5_000_000, 50_000_000, 500_000_000, null];

/** What the domain works with, and lets through. */
type Real = {
  readonly lifeCycle: LifeCycle;
  readonly files: Map<string, GateFile>;
  readonly holders: Map<ProjectRole, Set<AccountId>>;
  readonly delegations: Delegation[];
  budget: number | null;
  asOf: Day;
  /** Where work has come to: so many gates are behind it. */
  stage: number;
};

/** What a careful clerk writes down: every vote that was taken, with what they saw for themselves at that moment. */
type Witnessed = {
  readonly gate: number;
  readonly request: string;
  readonly by: AccountId;
  readonly right: AccountId;
  readonly role: ProjectRole;
  readonly verdict: GateVerdict;
  readonly due: Day | null;
  met: boolean;
  readonly hadTheRight: boolean;
};
type Clerk = { readonly votes: Witnessed[]; withdrawn: Set<string> };

type Act = fc.Command<Clerk, Real>;

const gatesOf = ({ lifeCycle, files }: Real) => ({ lifeCycle, files: [...files.values()] });
const gateAt = (real: Real, at: number) => real.lifeCycle.gates[at % real.lifeCycle.gates.length];
const person = (at: number) => PEOPLE[at % PEOPLE.length] ?? accountId('nobody');

function command(run: (clerk: Clerk, real: Real) => void, shown: string): Act {
  return { check: () => true, run, toString: () => shown };
}

/** The request that is looked at: mostly the latest. */
function fileOf(real: Real, back: number): GateFile | undefined {
  const files = [...real.files.values()];
  return files[files.length - 1 - (back % Math.max(1, files.length))];
}

function factsFor(real: Real, role: ProjectRole) {
  return {
    asOf: real.asOf,
    holders: {
      kind: 'known',
      people: [...(real.holders.get(role) ?? [])],
      isVoterInGroup: false,
    },
    delegations: real.delegations,
    isPmo: false,
    approversToday: approversToday(real),
    missing: [],
  } as const;
}

function approversToday({ lifeCycle, budget: amount }: Real) {
  const gate = lifeCycle.gates[0];
  return gate === undefined ? [] : approversFor(gate, { amount, currency: 'EUR', tier: null });
}

function append(real: Real, { request, acts }: GateFile, act: GateAct): void {
  real.files.set(request.id, { request, acts: [...acts, act] });
}

const ask = fc.tuple(fc.nat(4), fc.nat(9), fc.nat(4)).map(([which, ahead, who]) =>
  command((_clerk, real) => {
    // Mostly the gate that is next, sometimes one that is not.
    const at = which < 4 ? real.stage : ahead;
    const gate = gateAt(real, at);
    if (gate === undefined) return;
    const circumstances = { mode: 'directive', asOf: real.asOf } as const;
    if (refusalOfRequest(gatesOf(real), gate, circumstances) !== null) return;
    const id = gateRequestId(`request-${real.files.size}`);
    const request = {
      id,
      governedId: governedId('project:1'),
      lifeCycle: real.lifeCycle.id,
      gate: gate.id,
      number: real.files.size + 1,
      by: person(who),
      at: NOW,
      note: '',
      budget: { amount: real.budget, currency: 'EUR' },
      approvers: approversToday(real),
      pack: 'f'.repeat(64),
    };
    real.files.set(id, { request, acts: [] });
  }, `ask ${which} ${ahead} ${who}`),
);

const aVerdict = fc.oneof(
  { arbitrary: fc.constant<GateVerdict>('go'), weight: 6 },
  { arbitrary: fc.constantFrom(...GATE_VERDICTS), weight: 1 },
);

const vote = fc
  .record({
    back: fc.oneof({ arbitrary: fc.constant(0), weight: 5 }, fc.nat(3)),
    by: fc.nat(4),
    role: fc.constantFrom(...ROLES),
    forWhom: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, fc.nat(4)),
    verdict: aVerdict,
    days: fc.integer({ min: -1, max: 3 }),
  })
  .map((wish) =>
    command(
      (clerk, real) => {
        const file = fileOf(real, wish.back);
        if (file === undefined) return;
        const by = person(wish.by);
        const actsFor = wish.forWhom === null ? null : person(wish.forWhom);
        const due = wish.verdict === 'conditional-go' ? addDays(real.asOf, wish.days) : null;
        const conditions = due === null ? [] : [{ text: 'Something is done.', due, owner: null }];
        const ballot = {
          by,
          role: wish.role,
          actsFor,
          verdict: wish.verdict,
          note: '',
          conditions,
        };
        if (refusalOfVote(file, ballot, factsFor(real, wish.role)) !== null) return;

        append(real, file, { kind: 'vote', at: NOW, ...ballot });
        clerk.votes.push({
          gate: real.lifeCycle.gates.findIndex(({ id }) => id === file.request.gate),
          request: file.request.id,
          by,
          right: actsFor ?? by,
          role: wish.role,
          verdict: wish.verdict,
          due,
          met: false,
          hadTheRight: hasTheRight(real, { file, by, actsFor, role: wish.role }),
        });
      },
      `vote ${JSON.stringify(wish)}`,
    ),
  );

/** Looked up by hand, without asking the domain. */
function hasTheRight(
  real: Real,
  wish: {
    readonly file: GateFile;
    readonly by: AccountId;
    readonly actsFor: AccountId | null;
    readonly role: ProjectRole;
  },
): boolean {
  const { file, by, actsFor, role } = wish;
  const holds = (who: AccountId) => real.holders.get(role)?.has(who) === true;
  if (file.request.by === by || file.request.by === actsFor) return false;
  if (actsFor === null) return holds(by);
  const isGiven = real.delegations.some(
    (one) =>
      one.from === actsFor &&
      one.to === by &&
      one.role === role &&
      one.endedAt === null &&
      one.until >= real.asOf,
  );
  return isGiven && holds(actsFor);
}

const withdraw = fc.tuple(fc.nat(2), fc.nat(4)).map(([back, who]) =>
  command((clerk, real) => {
    const file = fileOf(real, back);
    const by = person(who);
    if (file === undefined) return;
    if (refusalOfWithdrawal(file, { by, asOf: real.asOf }) !== null) return;
    append(real, file, { kind: 'withdraw', by, at: NOW, note: '' });
    clerk.withdrawn.add(file.request.id);
  }, `withdraw ${back} ${who}`),
);

const meet = fc
  .tuple(fc.nat(2), fc.nat(4), fc.constantFrom(...ROLES), fc.nat(2))
  .map(([back, who, role, condition]) =>
    command((clerk, real) => {
      const file = fileOf(real, back);
      const by = person(who);
      if (file === undefined) return;
      const wish = { by, role, actsFor: null, condition };
      if (refusalOfMeeting(file, wish, factsFor(real, role)) !== null) return;
      append(real, file, { kind: 'meet', by, at: NOW, condition, note: '' });
      const conditional = counted(clerk, file.request.id).filter(({ due }) => due !== null);
      const met = conditional[condition];
      if (met !== undefined) met.met = true;
    }, `meet ${back} ${who} ${role} ${condition}`),
  );

const give = fc
  .tuple(fc.nat(4), fc.nat(4), fc.constantFrom(...ROLES), fc.integer({ min: -1, max: 4 }))
  .map(([one, other, role, days]) =>
    command((_clerk, real) => {
      const wish = { from: person(one), to: person(other), until: addDays(real.asOf, days) };
      if (refusalOfDelegation(wish, real.asOf) !== null) return;
      const id = delegationId(`delegation-${real.delegations.length}`);
      const given = { ...wish, id, role, governedId: governedId('project:1') };
      real.delegations.push({ ...given, at: NOW, endedAt: null });
    }, `give ${one} ${other} ${role} ${days}`),
  );

const world = fc
  .tuple(fc.nat(9), fc.nat(4), fc.constantFrom(...ROLES), fc.nat(3))
  .map(([what, who, role, budget]) =>
    command((_clerk, real) => {
      const of = real.holders.get(role) ?? new Set();
      if (what < 3) of.delete(person(who));
      else if (what < 7) of.add(person(who));
      else if (what < 9) real.asOf = addDays(real.asOf, 1);
      else real.budget = BUDGETS[budget] ?? null;
      real.holders.set(role, of);
    }, `world ${what} ${who} ${role} ${budget}`),
  );

/** Work goes on past the next gate, when nothing holds it back; and a later one is tried, too. */
const move = fc.nat(2).map((ahead) =>
  command((clerk, real) => {
    const target = real.stage + ahead;
    const gate = real.lifeCycle.gates[target];
    if (gate === undefined) return;
    if (gateHoldingBack(gatesOf(real), gate.id, real.asOf) !== null) return;

    for (let at = 0; at <= target; at += 1) expectPassed(clerk, real, at);
    real.stage = target + 1;
  }, `move ${ahead}`),
);

/** What counts of a request by the clerk's notes: of each person and each right the last vote. */
function counted({ votes }: Clerk, request: string): readonly Witnessed[] {
  const taken: Witnessed[] = [];
  for (const one of votes.filter((each) => each.request === request)) {
    const rest = taken.filter(({ by, right }) => by !== one.by && right !== one.right);
    taken.splice(0, taken.length, ...rest, one);
  }
  return taken;
}

function expectPassed(clerk: Clerk, real: Real, at: number): void {
  const asked = [...real.files.values()].filter(
    ({ request }) => request.gate === real.lifeCycle.gates[at]?.id,
  );
  const request = asked.at(-1)?.request;
  expect(request).toBeDefined();
  expect(clerk.withdrawn).not.toContain(request?.id);
  expectQuorum(request?.approvers ?? [], counted(clerk, request?.id ?? ''), real.asOf);
}

function expectQuorum(
  approvers: readonly Approvers[],
  votes: readonly Witnessed[],
  asOf: Day,
): void {
  const on = votes.filter(({ verdict }) => verdict === 'go' || verdict === 'conditional-go');
  for (const { role, quorum } of approvers) {
    const people = new Set(on.filter((one) => one.role === role).map(({ by }) => by));
    expect(people.size).toBeGreaterThanOrEqual(quorum);
  }
  for (const { due, met } of on) expect(due === null || met || due >= asOf).toBe(true);
}

function walked(lifeCycle: LifeCycle, commands: Iterable<Act>) {
  const clerk: Clerk = { votes: [], withdrawn: new Set() };
  const real: Real = {
    lifeCycle,
    files: new Map(),
    holders: new Map(ROLES.map((role) => [role, new Set(PEOPLE)])),
    delegations: [],
    budget: BUDGETS[0] ?? null,
    asOf: TODAY,
    stage: 0,
  };
  fc.modelRun(() => ({ model: clerk, real }), commands);
  return { clerk, real };
}

const paths = fc.commands([ask, vote, vote, vote, withdraw, meet, give, world, move], {
  maxCommands: 120,
  size: 'max',
});
const written = lifeCycleDocuments.map((document) => lifeCycleIn({ document, version: 1 }));
const shipped = LIFE_CYCLES.map((lifeCycle) => [lifeCycle.name, fc.constant(lifeCycle)] as const);

describe.each([...shipped, ['any life cycle that a site writes', written] as const])(
  'in directive mode, whatever people do to %s',
  (_name, lifeCycles) => {
    let furthest = 0;
    let votes = 0;

    it('no path skips a gate, and no vote is taken of who lacked the right at that moment', () => {
      fc.assert(
        fc.property(lifeCycles, paths, (lifeCycle, commands) => {
          const { clerk, real } = walked(lifeCycle, commands);
          expect(clerk.votes.filter(({ hadTheRight }) => !hadTheRight)).toEqual([]);
          furthest = Math.max(furthest, real.stage);
          votes += clerk.votes.length;
        }),
        { numRuns: 150, seed: 32 },
      );
    });

    it('and some paths came far enough for that to say anything', () => {
      expect(furthest).toBeGreaterThanOrEqual(2);
      expect(votes).toBeGreaterThan(150);
    });
  },
);
