import { approvalsAskedBy } from './asked-approvals';
import { pm2 } from './packs/pm2';

it('are those of one kind of artifact, each with its rule and the role that it names', () => {
  const [rule] = pm2.rules;
  if (rule === undefined) throw new Error('PM² has no rules');
  const evidence = { kind: 'artifact-approved', by: 'project-owner' } as const;
  const rules = [
    rule,
    { ...rule, evidence: { ...evidence, artifact: 'change-request' as const } },
    { ...rule, evidence: { ...evidence, artifact: 'work-plan' as const } },
  ];

  expect(approvalsAskedBy({ rules }, 'change-request')).toEqual([
    { rule: rule.id, role: 'project-owner' },
  ]);
});
