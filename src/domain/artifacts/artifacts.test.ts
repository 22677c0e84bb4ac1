import { ARTIFACT_KINDS, type ArtifactMapping } from '../foundation/artifact';
import { artifactName } from '../foundation/artifact-names';
import { governedId, ruleId } from '../foundation/ids';
import { aWorkItem } from '../test-builders';
import { artifactOf, keptKinds, kindOf, stateOf } from './artifact-of';
import { artifactProperty, readArtifact } from './structured-part';
import { suggestMapping, suggestTypeForArtifacts } from './suggest-mapping';
import { templateOf } from './template';

describe('readArtifact', () => {
  it('reads what artifactProperty writes, for every kind', () => {
    for (const kind of ARTIFACT_KINDS) {
      const createdFor = { governedId: governedId('project:1'), ruleId: ruleId('PM2-INI-1') };
      const written: unknown = JSON.parse(JSON.stringify(artifactProperty(kind, createdFor)));

      expect(readArtifact(written)).toEqual({ kind, schemaVersion: 1, problem: null });
    }
  });

  it('reads version 1 as it was first written, and passes over what it does not know', () => {
    expect(readArtifact({ schemaVersion: 1, kind: 'risk', note: 'by hand' })).toEqual({
      kind: 'risk',
      schemaVersion: 1,
      problem: null,
    });
  });

  it.each<[unknown, number | null, string]>([
    [null, null, 'It is not an object.'],
    ['risk', null, 'It is not an object.'],
    [[1, 'risk'], null, 'It is not an object.'],
    [{ kind: 'risk' }, null, 'It does not say which version it is.'],
    [{ schemaVersion: '1', kind: 'risk' }, null, 'It does not say which version it is.'],
    [{ schemaVersion: 0.5, kind: 'risk' }, null, 'It does not say which version it is.'],
    [{ schemaVersion: 2, kind: 'risk' }, 2, 'It is written by a newer version of the app (2).'],
    [{ schemaVersion: 1, kind: 'poem' }, 1, 'It names no kind of artifact that is known.'],
    [{ schemaVersion: 1, kind: 'toString' }, 1, 'It names no kind of artifact that is known.'],
    [{ schemaVersion: 1 }, 1, 'It names no kind of artifact that is known.'],
  ])('says what is wrong with %j', (json, schemaVersion, problem) => {
    expect(readArtifact(json)).toEqual({ kind: null, schemaVersion, problem });
  });
});

describe('kindOf', () => {
  const mapping: readonly ArtifactMapping[] = [
    { kind: 'risk', adopts: ['10012', '10013'], createsAs: '10012' },
    { kind: 'proposal', adopts: ['10013'], createsAs: null },
    { kind: 'decision', adopts: [], createsAs: '10001' },
    { kind: 'benefit', adopts: [], createsAs: null },
  ];

  it('believes the structured part first, then the issue type', () => {
    expect(kindOf({ typeId: '10012', structuredKind: null }, mapping)).toBe('risk');
    expect(kindOf({ typeId: '10012', structuredKind: 'issue' }, mapping)).toBe('issue');
    expect(kindOf({ typeId: '10001', structuredKind: null }, mapping)).toBeNull();
  });

  it('takes the first kind where several adopt a type', () => {
    expect(kindOf({ typeId: '10013', structuredKind: null }, mapping)).toBe('proposal');
  });

  it('keeps the kinds that can be adopted or created', () => {
    expect([...keptKinds(mapping)]).toEqual(['risk', 'proposal', 'decision']);
  });
});

describe('artifactOf', () => {
  it('reads the state off the status category', () => {
    expect((['to-do', 'in-progress', 'done'] as const).map(stateOf)).toEqual([
      'draft',
      'in-review',
      'approved',
    ]);
    expect(artifactOf(aWorkItem({ category: 'in-progress' }), 'risk')).toMatchObject({
      kind: 'risk',
      state: 'in-review',
      number: 1,
      assigned: true,
    });
  });
});

describe('suggestMapping', () => {
  it('knows names in any case, number and punctuation', () => {
    expect(
      suggestMapping([
        { id: '10020', name: 'Change-Request' },
        { id: '10003', name: 'Risks' },
        { id: '10002', name: 'RISK' },
        { id: '10030', name: 'Lessons Learned' },
        { id: '10031', name: 'Status Report' },
        { id: '10032', name: 'Dependencies' },
        { id: '10033', name: 'Business  Case' },
      ]),
    ).toEqual([
      { kind: 'business-case', adopts: ['10033'], createsAs: '10033' },
      { kind: 'risk', adopts: ['10002', '10003'], createsAs: '10002' },
      { kind: 'dependency', adopts: ['10032'], createsAs: '10032' },
      { kind: 'change-request', adopts: ['10020'], createsAs: '10020' },
      { kind: 'status-report', adopts: ['10031'], createsAs: '10031' },
      { kind: 'lesson-learned', adopts: ['10030'], createsAs: '10030' },
    ]);
  });

  it('knows every kind by its own name, and no name stands for two', () => {
    for (const kind of ARTIFACT_KINDS) {
      const { one, many } = artifactName(kind);

      for (const name of [one, many]) {
        expect(suggestMapping([{ id: '1', name }])).toEqual([
          { kind, adopts: ['1'], createsAs: '1' },
        ]);
      }
    }
  });

  it.each([
    'Issue',
    'Bug',
    'Task',
    'Change',
    '[System] Change',
    'Report',
    'Plan',
    'Project',
    'Quality Risk',
    'Stakeholder Request',
    'Release Milestone',
    'PM Decision',
    'Dependency upgrade',
    'Session Proposal',
    '',
  ])('does not take %j for an artifact', (name) => {
    expect(suggestMapping([{ id: '1', name }])).toEqual([]);
  });

  it('names the plainest type for artifacts without one of their own', () => {
    const types = [
      { id: '10', name: 'Bug' },
      { id: '9', name: 'Story' },
      { id: '8', name: 'Tasks' },
      { id: '7', name: 'Task' },
    ];

    expect(suggestTypeForArtifacts(types)).toBe('7');
    expect(suggestTypeForArtifacts([{ id: '10', name: 'Bug' }])).toBeNull();
  });
});

describe('templateOf', () => {
  it('has sections for every kind, each with a heading and a hint', () => {
    for (const kind of ARTIFACT_KINDS) {
      const { title, sections } = templateOf(kind, { projectName: 'Online enrolment' });

      expect(title).not.toBe('');
      expect(sections.length).toBeGreaterThanOrEqual(2);
      for (const { heading, hint } of sections) {
        expect(heading).not.toBe('');
        expect(hint).toMatch(/[.?…]$/);
      }
    }
  });

  it('begins the title with the kind', () => {
    const project = { projectName: 'Online enrolment' };

    expect(templateOf('business-case', project).title).toBe('Business case: Online enrolment');
    expect(templateOf('risk', project).title).toBe('New risk for Online enrolment');
  });

  it('keeps within what Jira accepts as a summary', () => {
    expect(templateOf('work-plan', { projectName: 'x'.repeat(400) }).title).toHaveLength(255);
  });
});
