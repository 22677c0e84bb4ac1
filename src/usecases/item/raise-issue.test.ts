import {
  A_RISK_PART,
  aFoundItem,
  aGovernedItem,
  aProject,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { accountId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { raiseIssue } from './raise-issue';

const key = workItemKey('P1-8');
const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const rated = { ...A_RISK_PART, risk: { inherent: { probability: 4, impact: 5 } } };
const risk = aFoundItem('8', '1', {
  summary: 'The ferry is late',
  description: text('Because of ice.'),
  artifactProperty: rated,
  people: { creator: null, reporter: null, assignee: accountId('ann') },
});
const saying = (artifactProperty: unknown): World => ({
  visibleItems: [{ ...risk, artifactProperty }],
});

const depsWith = (world: World = {}) =>
  inMemoryDeps({
    projects: [aProject('1')],
    visibleItems: [risk],
    settings: { mapping: [{ kind: 'issue', adopts: [], createsAs: '10001' }] },
    statuses: ['Open', 'Occurred', 'Closed'],
    site: {
      linkTypes: async () => [
        { name: 'Blocks', inward: 'is blocked by' },
        { name: 'Relates', inward: 'relates to' },
      ],
    },
    ...world,
  });
const lineagesOf = (deps: ReturnType<typeof depsWith>) => deps.lineages.around([risk.id]);

type Refused = readonly [string, string, World];
const REFUSED: readonly Refused[] = [
  ['a work item that the user does not see', 'not-found', { visibleItems: [] }],
  ['what is no risk', 'conflict', saying({ schemaVersion: 1, kind: 'decision' })],
  ['a structured part that is nonsense', 'conflict', saying([{ kind: 'risk' }])],
  ['an opportunity', 'conflict', saying({ ...A_RISK_PART, risk: { nature: 'opportunity' } })],
  ['who may create nothing there', 'not-allowed', { rights: { createsIn: [] } }],
  ['a project without an issue type for issues', 'conflict', { settings: { mapping: [] } }],
  [
    'a project that is not known',
    'conflict',
    { projects: [], rights: { createsIn: [risk.projectId] } },
  ],
  ['a risk under an issue security level', 'conflict', { visibleItems: [{ ...risk, isSecured: true }] }], // prettier-ignore
  ['what Jira refuses', 'invalid-input', { refusal: new AppError('invalid-input', 'No.') }],
];

describe('raiseIssue', () => {
  it('makes the issue in the same project, with title, text, assignee and impact of the risk', async () => {
    const deps = depsWith();

    expect(await raiseIssue({ key }, deps)).toEqual({ key: 'NEW-1', missed: [] });
    expect(deps.created).toEqual([
      {
        projectId: '1',
        issueTypeId: '10001',
        parentId: null,
        summary: 'The ferry is late',
        sections: expect.arrayContaining([
          {
            heading: 'Where it comes from',
            hint: 'The risk P1-8, “The ferry is late”, has happened.',
          },
          { heading: 'As the risk was described', hint: 'Because of ice.' },
          expect.objectContaining({ heading: 'Next step' }),
        ]) as unknown,
        due: null,
        assignee: 'ann',
        isOneEver: true,
        artifact: {
          schemaVersion: 1,
          kind: 'issue',
          createdFor: { risk: '8' },
          issue: { urgency: null, severity: 5 },
        },
      },
    ]);
  });

  it('links the two, moves the risk to the status for risks that happened, keeps the lineage and tells the trail', async () => {
    const deps = depsWith();
    await raiseIssue({ key }, deps);

    expect(deps.links).toEqual([{ type: 'Relates', from: 'P1-8', to: 'NEW-1' }]);
    expect(deps.moves).toEqual([{ key: 'P1-8', to: 'Occurred' }]);
    expect(await lineagesOf(deps)).toEqual([
      { from: '8', way: 'occurred', into: '900001', since: NOW },
    ]);
    expect(deps.auditEntries).toEqual([
      {
        action: 'artifact.raise-issue',
        subject: 'item:8',
        by: 'mia',
        at: NOW,
        before: null,
        after: { risk: 'P1-8', issue: 'NEW-1' },
        about: ['1'],
      },
    ]);
  });

  it('takes the impact with the response where somebody rated that', async () => {
    const risk = {
      inherent: { probability: 4, impact: 5 },
      residual: { probability: 1, impact: 2 },
    };
    const deps = depsWith(saying({ ...A_RISK_PART, risk }));
    await raiseIssue({ key }, deps);

    expect(deps.created[0]?.artifact).toMatchObject({ issue: { severity: 2 } });
  });

  it('makes it below the governed work item that the risk counts in', async () => {
    const deps = depsWith({
      governed: [aGovernedItem('7', '1')],
      items: [aReadItem('7', '1'), aReadItem('8', '1', { parentId: workItemId('7') })],
    });
    await raiseIssue({ key }, deps);

    expect(deps.created[0]?.parentId).toBe('7');
  });

  it('makes one, however often and by whomever it is asked for', async () => {
    const deps = depsWith();
    await raiseIssue({ key }, deps);
    const other = { ...deps, actor: accountId('ben') };

    expect(await raiseIssue({ key }, other)).toEqual({ key: 'NEW-1', missed: [] });
    expect(deps.created).toHaveLength(1);
    expect(deps.auditEntries).toHaveLength(1);
  });

  it('lets the second of two at once wait', async () => {
    const deps = depsWith();
    const both = await Promise.allSettled([raiseIssue({ key }, deps), raiseIssue({ key }, deps)]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(deps.created).toHaveLength(1);
  });

  it('says so where the issue that it became is deleted or hidden, and makes no other', async () => {
    const lineage = { from: risk.id, way: 'occurred', into: workItemId('77'), since: NOW } as const;
    const deps = depsWith({ lineages: [lineage] });

    await expect(raiseIssue({ key }, deps)).rejects.toMatchObject({
      code: 'conflict',
      message: 'It was made an issue already, which is deleted or hidden from you.',
    });
    expect(deps.created).toEqual([]);
  });

  it('stands where Jira lets it neither be linked nor moved, and says what is missing', async () => {
    const deps = depsWith({ tieRefusal: new AppError('not-allowed', 'No, says Jira.') });

    expect(await raiseIssue({ key }, deps)).toEqual({ key: 'NEW-1', missed: ['link', 'status'] });
    expect(await lineagesOf(deps)).toHaveLength(1);
  });

  it('leaves the risk where it is when its workflow has no such status', async () => {
    const deps = depsWith({ statuses: ['Open', 'Closed'] });

    expect(await raiseIssue({ key }, deps)).toEqual({ key: 'NEW-1', missed: [] });
    expect(deps.moves).toEqual([]);
  });

  it('holds the place where nobody knows whether it was made', async () => {
    const lost = new AppError('upstream-failed', 'Nobody knows.', { mayBeDone: true });
    const deps = depsWith({ refusal: lost });
    await expect(raiseIssue({ key }, deps)).rejects.toBe(lost);

    await expect(raiseIssue({ key }, deps)).rejects.toMatchObject({
      code: 'conflict',
      retryAfterSeconds: 180,
    });
  });

  it('holds the place where the issue is made and cannot be kept, so that nobody makes another', async () => {
    const deps = depsWith();
    const away = new AppError('upstream-failed', 'The storage is away.');
    const keep = () => Promise.reject(away);
    await expect(
      raiseIssue({ key }, { ...deps, lineages: { ...deps.lineages, keep } }),
    ).rejects.toBe(away);

    await expect(raiseIssue({ key }, deps)).rejects.toMatchObject({
      code: 'conflict',
      retryAfterSeconds: 180,
    });
    expect(deps.created).toHaveLength(1);
  });

  it('says that a risk under an issue security level is not copied to where all read it', async () => {
    const deps = depsWith({ visibleItems: [{ ...risk, isSecured: true }] });

    await expect(raiseIssue({ key }, deps)).rejects.toThrow(
      'P1-8 has a security level, which its issue would not have: create the issue in Jira.',
    );
  });

  it.each(REFUSED)('refuses %s, and leaves nothing behind', async (_what, code, world) => {
    const deps = depsWith(world);

    await expect(raiseIssue({ key }, deps)).rejects.toMatchObject({ code });
    expect(deps.created).toEqual([]);
    expect(deps.auditEntries).toEqual([]);
    expect(await lineagesOf(deps)).toEqual([]);
    expect(await deps.state.lease('issue of risk 8', NOW, NOW)).toBe(true);
  });
});
