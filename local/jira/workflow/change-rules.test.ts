import type { JsonObject } from '../json';
import { useTestSite } from '../test-site';
import { aDirectory, aWorkItem, SITE } from '../test-support';
import type { AppRule, AppRules } from './app-rules';
import type { RuleChange } from './change-rules';
import { rulesOf } from './rules-of-transition';

jest.setTimeout(60_000);

const workflow = (name: string): JsonObject => ({
  id: 'w1',
  name,
  projects: ['QUAY', 'TUG'],
  transitions: [
    { id: '1', name: 'Plan', type: 'initial', to: '20' },
    { id: '11', name: 'Finish', type: 'directed', from: ['20'], to: '30' },
  ],
});
const definitions = (name = 'Quay work') => ({ ...SITE, workflows: [workflow(name)] });

const test = useTestSite([aWorkItem({ id: '10', key: 'QUAY-1', status: '20' })], definitions());

const KINDS: Readonly<Record<string, AppRule['kind']>> = {
  'gate-passed': 'validator',
  'is-mine': 'condition',
  noted: 'post-function',
  classic: 'validator',
};

const RULES: AppRules = {
  find(key) {
    const kind = KINDS[key];
    if (kind === undefined) return null;
    return {
      key,
      kind,
      name: `The rule ${key}`,
      extensionId: key,
      projectTypes: key === 'classic' ? ['company-managed'] : ['company-managed', 'team-managed'],
      form: { kind: 'expression', expression: 'false', errorMessage: null },
    };
  },
  maySeeFields: true,
  validate: () => Promise.reject(new Error('There is no function.')),
  runLater: () => Promise.resolve(),
  report: () => undefined,
};

const place = { workflowId: 'w1', transitionId: '11' };
const add = (module: string, configuration: Record<string, string> = {}): RuleChange => ({
  ...place,
  kind: 'add',
  module,
  configuration,
});

async function change(...changes: readonly RuleChange[]): Promise<void> {
  test.site().useRules(RULES);
  for (const one of changes) await test.site().changeRules(one);
}

async function rulesNow() {
  const [found] = await test.site().workflows();
  const finish = found?.transitions.find(({ id }) => id === '11');
  if (finish === undefined) throw new Error('The transition is gone.');
  return rulesOf(finish);
}

const finish = () => test.as('ben').post('/issue/QUAY-1/transitions', { transition: { id: '11' } });

describe('the rules of a transition', () => {
  it('are added by their kind, and asked from then on', async () => {
    await change(add('gate-passed', { gate: 'G2' }), add('noted'));

    expect(await rulesNow()).toMatchObject({
      condition: [],
      validator: [{ module: 'gate-passed', configuration: { gate: 'G2' } }],
      'post-function': [{ module: 'noted' }],
    });
    expect((await finish()).status).toBe(400);
  });

  it('are configured anew and removed, and nothing else is', async () => {
    await change(add('gate-passed', { gate: 'G2' }), add('gate-passed'), add('is-mine'));
    const { condition, validator } = await rulesNow();
    await change(
      {
        ...place,
        kind: 'configure',
        ruleId: validator[0]?.id ?? '',
        configuration: { gate: 'G3' },
      },
      { ...place, kind: 'remove', ruleId: validator[1]?.id ?? '' },
      { ...place, kind: 'remove', ruleId: condition[0]?.id ?? '' },
    );

    expect(await rulesNow()).toEqual({
      condition: [],
      validator: [{ ...validator[0], configuration: { gate: 'G3' } }],
      'post-function': [],
    });
    expect((await test.site().workflows())[0]?.transitions[1]).not.toHaveProperty('conditions');
  });

  it('stay through another load of the same file, and not through one that changes the workflow', async () => {
    await change(add('gate-passed'));
    await test.site().load(aDirectory({ site: definitions(), files: { 'all.jsonl': [] } }));
    expect((await rulesNow()).validator).toHaveLength(1);

    await test.site().load(aDirectory({ site: definitions('Work'), files: { 'all.jsonl': [] } }));
    expect((await rulesNow()).validator).toEqual([]);
  });

  it.each<readonly [string, RuleChange]>([
    ['No app of this site has a workflow rule uninstalled.', add('uninstalled')],
    ["TUG is team-managed, and 'The rule classic' is not for such projects.", add('classic')],
    [
      "The workflow 'Quay work' has an initial transition without a status in to, or with conditions.",
      { ...add('is-mine'), transitionId: '1' },
    ],
    ['with too long a configuration', add('gate-passed', { gate: 'G'.repeat(32 * 1024) })],
    ['This rule is not there any more.', { ...place, kind: 'remove', ruleId: 'gone' }],
    ['This transition is not there any more.', { ...add('noted'), transitionId: '99' }],
  ])('are not changed where Jira would not save that: %s', async (problem, one) => {
    await expect(change(one)).rejects.toThrow(problem);
    expect(await rulesNow()).toEqual({ condition: [], validator: [], 'post-function': [] });
  });
});
