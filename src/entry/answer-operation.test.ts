import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { contract, surfaces } from '../contract/contract';
import type { Operation } from '../contract/operation';
import type { Right } from '../domain/foundation/rights';
import { AppError } from '../usecases/app-error';
import { answerOperation } from './answer-operation';

/** The right that each operation needs, typed by hand: a change of one is a decision, not a slip. */
const RIGHTS: Readonly<Record<string, Right>> = {
  'setup.status': 'administer',
  'setup.connect': 'administer',
  'setup.choose-projects': 'administer',
  'setup.choose-fields': 'administer',
  'setup.map-artifacts': 'administer',
  'setup.finish': 'administer',
  'import.status': 'administer',
  'import.start': 'administer',
  'import.pause': 'administer',
  'import.rebuild': 'administer',
  'tree.get': 'administer',
  'tree.save-node': 'administer',
  'tree.delete-node': 'administer',
  'tree.govern-project': 'administer',
  'tree.govern-item': 'administer',
  'tree.release': 'administer',
  'standards.list': 'view',
  'standards.assign': 'administer',
  'scoring.get': 'administer',
  'scoring.save-model': 'administer',
  'scoring.rate': 'administer',
  'roles.list': 'administer',
  'roles.grant': 'administer',
  'roles.revoke': 'administer',
  'portfolio.nodes': 'view',
  'portfolio.view': 'view',
  'portfolio.export': 'view',
  'findings.export': 'view',
  'project.entry': 'view',
  'project.overview': 'view',
  'project.set-plan': 'view',
  'project.run': 'view',
  'artifact.create': 'view',
  'item.governance': 'view',
};

const nobody = { rights: { administersJira: false } };
const operations: readonly (readonly [string, Operation])[] = Object.entries(contract);
const ran = () => jest.fn(() => Promise.resolve('done'));

describe('the contract', () => {
  it('asks for the right that was decided on', () => {
    expect(Object.fromEntries(operations.map(([name, { right }]) => [name, right]))).toEqual(
      RIGHTS,
    );
  });

  it('offers nothing that administers to a project or a work item', () => {
    const offered: readonly Operation[] = [
      ...Object.values(surfaces.project),
      ...Object.values(surfaces.item),
    ];

    expect(offered.map(({ right }) => right)).not.toContain('administer');
  });
});

describe('answerOperation', () => {
  it.each(operations.filter(([, { right }]) => right === 'administer'))(
    'refuses %s to who does not administer, before anything is read',
    async (_name, operation) => {
      const useCase = ran();
      const answer = answerOperation({ operation, useCase, payload: 'x' }, inMemoryDeps(nobody));

      await expect(answer).rejects.toMatchObject({
        code: 'not-allowed',
        message: 'Only Jira administrators and PMO administrators may do this.',
      });
      expect(useCase).not.toHaveBeenCalled();
    },
  );

  it.each(operations)('takes no payload of the wrong shape for %s', async (_name, operation) => {
    const useCase = ran();
    const payloads = [null, 'text', [], 7, { unheard: 'of' }];

    for (const payload of payloads) {
      await expect(
        answerOperation({ operation, useCase, payload }, inMemoryDeps()),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    }
    expect(useCase).not.toHaveBeenCalled();
  });

  it('hands the use case what was parsed', async () => {
    const operation = contract['portfolio.export'];
    const useCase = ran();
    const payload = { nodeId: null, asOf: '2026-03-02' };

    expect(await answerOperation({ operation, useCase, payload }, inMemoryDeps(nobody))).toBe(
      'done',
    );
    expect(useCase).toHaveBeenCalledWith(payload, expect.anything());
  });

  it.each([
    ['scoring.rate', { governedId: 'project:x', criterionId: 'value', value: 5 }, 'governedId'],
    ['project.set-plan', { id: 'project:1', plannedFinish: '2026-02-30' }, 'plannedFinish'],
    [
      'scoring.save-model',
      {
        name: 'x',
        version: 0,
        criteria: [{ id: 'a', name: 'A', source: 'progress', direction: 'max', weight: 0 }],
      },
      'criteria.0.weight',
    ],
    ['setup.status', { extra: 1 }, 'payload'],
  ] as const)('names the place in a payload for %s', async (name, payload, where) => {
    const error: unknown = await answerOperation(
      { operation: contract[name], useCase: ran(), payload },
      inMemoryDeps(),
    ).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'invalid-input', where });
    expect((error as AppError).message).toMatch(new RegExp(`^${where}: .+`));
  });
});
