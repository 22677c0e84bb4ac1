import { acts, issuedActs } from '../../../test/support/report-builders';
import { accountId } from '../foundation/ids';
import { refusalOfReport, type Reporter } from './report-rights';
import { standingOfReport } from './report-standing';
import { REPORT_MOVES } from './status-report';

const [write, send, approve] = issuedActs();
const STATES = {
  nothing: [],
  draft: [write],
  sent: [write, send],
  approved: [write, send, approve],
  issued: issuedActs(),
} as const;

const PEOPLE: Readonly<Record<string, Reporter>> = {
  // Ann wrote and sent it.
  'ann, who may both': { account: accountId('ann'), mayWrite: true, mayApprove: true },
  'tom, who may write': { account: accountId('tom'), mayWrite: true, mayApprove: false },
  'ben, who may approve': { account: accountId('ben'), mayWrite: false, mayApprove: true },
  'eve, who may neither': { account: accountId('eve'), mayWrite: false, mayApprove: false },
};

/** `+` is done, `x` is not allowed, `~` does not fit the state; in the order of STATES. */
const TABLE = {
  'ann, who may both': {
    write: '+ + ~ ~ ~',
    send: '~ + ~ ~ ~',
    'take-back': '~ ~ + + ~',
    return: '~ x x x x',
    approve: '~ x x x x',
    issue: '~ ~ ~ + ~',
  },
  'tom, who may write': {
    write: '+ + ~ ~ ~',
    send: '~ + ~ ~ ~',
    'take-back': '~ ~ + + ~',
    return: 'x x x x x',
    approve: 'x x x x x',
    issue: '~ ~ ~ + ~',
  },
  'ben, who may approve': {
    write: 'x x x x x',
    send: 'x x x x x',
    'take-back': 'x x x x x',
    return: '~ ~ + ~ ~',
    approve: '~ ~ + ~ ~',
    issue: '~ ~ ~ + ~',
  },
  'eve, who may neither': {
    write: 'x x x x x',
    send: 'x x x x x',
    'take-back': 'x x x x x',
    return: 'x x x x x',
    approve: 'x x x x x',
    issue: 'x x x x x',
  },
} as const;

const SIGNS = { conflict: '~', 'not-allowed': 'x' } as const;

describe.each(Object.entries(TABLE))('%s', (name, rows) => {
  it.each(['write', ...REPORT_MOVES] as const)('may %s as the table says', (what) => {
    const reporter = PEOPLE[name];
    if (reporter === undefined) throw new Error(`nobody is called ${name}`);

    const signs = Object.values(STATES).map((done) => {
      const refusal = refusalOfReport(
        what,
        standingOfReport(done.flatMap((act) => act ?? [])),
        reporter,
      );
      return refusal === null ? '+' : SIGNS[refusal.kind];
    });
    expect(signs.join(' ')).toBe(rows[what]);
  });
});

it('says to an author why they cannot approve, and to all that an issued report never changes', () => {
  const ann = PEOPLE['ann, who may both'];
  if (ann === undefined) throw new Error('Ann is missing');
  expect(refusalOfReport('approve', standingOfReport(STATES.sent as never), ann)?.message).toBe(
    'You wrote or sent this report: somebody else has to approve it.',
  );
  expect(refusalOfReport('write', standingOfReport(issuedActs()), ann)?.message).toBe(
    'This report is issued, and never changes.',
  );
});

it('counts who wrote a word of it as an author, whoever sent it', () => {
  const standing = standingOfReport([acts.write('ben'), acts.write('ann'), acts.send('ann')]);
  const ben = { account: accountId('ben'), mayWrite: false, mayApprove: true };
  expect(refusalOfReport('approve', standing, ben)?.kind).toBe('not-allowed');
});
