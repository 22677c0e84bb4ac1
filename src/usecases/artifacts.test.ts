import { aFinding, aGovernedItem, aGovernedProject, aProject } from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { governedId, ruleId, standardId } from '../domain/foundation/ids';
import { createArtifact } from './artifacts';
import { AppError } from './app-error';

const pm2 = standardId('pm2');
const id = governedId('project:1');
const request = { governedId: id, ruleId: 'PM2-INI-2', summary: null };
const mapping = [{ kind: 'business-case', adopts: ['10012'], createsAs: '10001' }] as const;

const world: World = {
  projects: [aProject('1', { name: 'Online enrolment' }), aProject('2')],
  governed: [aGovernedProject('1', { standardId: pm2 })],
  findings: [aFinding()],
  settings: { mapping },
};

describe('createArtifact', () => {
  it('makes what the finding misses, from its template and with its structured part', async () => {
    const deps = inMemoryDeps(world);

    expect(await createArtifact(request, deps)).toEqual({ key: 'NEW-1', projectId: '1' });
    expect(deps.created).toEqual([
      {
        projectId: '1',
        issueTypeId: '10001',
        parentId: null,
        summary: 'Business case: Online enrolment',
        sections: expect.arrayContaining([
          expect.objectContaining({ heading: 'Alternatives' }),
        ]) as unknown,
        due: null,
        assignee: null,
        isOneEver: false,
        artifact: {
          schemaVersion: 1,
          kind: 'business-case',
          createdFor: { governedId: 'project:1', ruleId: 'PM2-INI-2' },
        },
      },
    ]);
    expect(deps.auditEntries).toEqual([
      {
        action: 'artifact.create',
        subject: 'project:1',
        by: 'mia',
        at: deps.now(),
        before: null,
        after: { rule: 'PM2-INI-2', kind: 'business-case', issueTypeId: '10001' },
        about: ['1'],
      },
    ]);
  });

  it('takes the summary the user typed', async () => {
    const deps = inMemoryDeps(world);
    await createArtifact({ ...request, summary: 'Why we do it' }, deps);

    expect(deps.created[0]?.summary).toBe('Why we do it');
  });

  it('makes it below the work item that is governed', async () => {
    const deps = inMemoryDeps({
      ...world,
      governed: [aGovernedItem('7', '1', { standardId: pm2 })],
      findings: [aFinding({ governedId: governedId('item:7') })],
    });
    await createArtifact({ ...request, governedId: governedId('item:7') }, deps);

    expect(deps.created[0]?.parentId).toBe('7');
  });

  it('falls back to an adopted issue type that the project offers', async () => {
    const deps = inMemoryDeps({ ...world, projects: [aProject('1', { issueTypeIds: ['10012'] })] });
    await createArtifact(request, deps);

    expect(deps.created[0]?.issueTypeId).toBe('10012');
  });

  it.each([
    ['a hidden project', { rights: { browses: [] } }, 'not-found'],
    ['a project held to no standard', { governed: [aGovernedProject('1')] }, 'not-found'],
    ['a rule that passed', { findings: [aFinding({ verdict: 'passed' })] }, 'conflict'],
    ['a rule that is undecided', { findings: [aFinding({ verdict: 'undecided' })] }, 'conflict'],
    ['a rule nobody looked at yet', { findings: [] }, 'conflict'],
    ['a kind that is mapped nowhere', { settings: { mapping: [] } }, 'conflict'],
    [
      'a project that offers none of the types',
      { projects: [aProject('1', { issueTypeIds: [] })] },
      'conflict',
    ],
    ['who may not create there', { rights: { createsIn: [] } }, 'not-allowed'],
  ] as const)('refuses %s', async (_what, change, code) => {
    const deps = inMemoryDeps({ ...world, ...change });

    await expect(createArtifact(request, deps)).rejects.toMatchObject({ code });
    expect(deps.created).toEqual([]);
    expect(deps.auditEntries).toEqual([]);
  });

  it('refuses a rule that the artifacts there are fail', async () => {
    const deps = inMemoryDeps({
      ...world,
      settings: { mapping: [{ kind: 'risk', adopts: ['10001'], createsAs: null }] },
      findings: [
        aFinding({
          ruleId: ruleId('PM2-MON-2'),
          evidence: [{ workItem: 'P1-4', field: 'assignee', value: null, at: null }],
        }),
      ],
    });

    await expect(createArtifact({ ...request, ruleId: 'PM2-MON-2' }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('makes no second one for a second click', async () => {
    const deps = inMemoryDeps(world);
    await createArtifact(request, deps);

    await expect(createArtifact(request, deps)).rejects.toMatchObject({
      code: 'conflict',
      message: 'This is being created already. Give it a minute, then reload.',
    });
    expect(deps.created).toHaveLength(1);
  });

  it('cannot be tried again at once when it may have been made though Jira did not answer', async () => {
    const refusal = new AppError('upstream-failed', 'Jira did not answer.', { mayBeDone: true });
    const deps = inMemoryDeps({ ...world, refusal });

    await expect(createArtifact(request, deps)).rejects.toBe(refusal);
    await expect(createArtifact(request, deps)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('can be tried again at once after Jira refused, in Jira’s words', async () => {
    const refusal = new AppError('invalid-input', 'customfield_1: Team is required.');
    const deps = inMemoryDeps({ ...world, refusal });

    await expect(createArtifact(request, deps)).rejects.toBe(refusal);
    await expect(createArtifact(request, deps)).rejects.toBe(refusal);
  });
});
