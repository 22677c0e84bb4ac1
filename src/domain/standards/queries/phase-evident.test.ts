import { anArtifact, ask, aWorkItem, nowInTests } from '../../test-builders';

const asked = { kind: 'phase-evident' } as const;
const begun = [aWorkItem({ category: 'in-progress' }), aWorkItem()];

describe('phase-evident', () => {
  it('passes where the phase that is said is the one that the work shows', () => {
    expect(
      ask(asked, { items: begun, phase: { declared: 'executing', byGates: null } }),
    ).toMatchObject({
      verdict: 'passed',
      reason:
        'The phase is said to be executing, as its evidence shows. No gate is decided; 1 of 2 work items is begun and 0 of these finished.',
    });
  });

  it('fails where it is another, and says what shows that', () => {
    expect(ask(asked, { items: begun, phase: { declared: 'planning', byGates: null } })).toEqual({
      verdict: 'failed',
      reason:
        'The phase is said to be planning; its evidence shows executing. No gate is decided; 1 of 2 work items is begun and 0 of these finished.',
      evidence: [{ workItem: null, field: 'evident phase', value: 'executing', at: nowInTests }],
      evidenceTotal: 1,
    });
  });

  it('goes by the decisions at gates where there are any', () => {
    const byGates = { phase: 'planning', because: '“RfP” is passed, and “RfE” is not.' } as const;

    expect(ask(asked, { items: begun, phase: { declared: 'executing', byGates } })).toMatchObject({
      verdict: 'failed',
      reason: 'The phase is said to be executing; its evidence shows planning. “RfP” is passed, and “RfE” is not.', // prettier-ignore
    });
  });

  it('is undecided where nobody said a phase, and where nothing shows one', () => {
    expect(ask(asked, { items: begun })).toMatchObject({
      verdict: 'undecided',
      reason: 'Nobody said in which phase the project is.',
    });
    const risk = anArtifact({ kind: 'risk' });
    expect(
      ask(asked, {
        items: [risk],
        artifacts: [risk],
        phase: { declared: 'planning', byGates: null },
      }),
    ).toMatchObject({ verdict: 'undecided' });
  });

  it('does not take an artifact for work', () => {
    const charter = anArtifact({ kind: 'project-charter', state: 'approved', category: 'done' });

    expect(
      ask(asked, {
        items: [charter, aWorkItem()],
        artifacts: [charter],
        phase: { declared: 'planning', byGates: null },
      }).verdict,
    ).toBe('passed');
  });
});
