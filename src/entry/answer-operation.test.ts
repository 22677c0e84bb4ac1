import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { contract, surfaces } from '../contract/contract';
import type { Operation } from '../contract/operation';
import { AppError } from '../usecases/app-error';
import { answerOperation } from './answer-operation';

const nobody = { rights: { administersJira: false } };
const operations: readonly (readonly [string, Operation])[] = Object.entries(contract);
const ran = () => jest.fn(() => Promise.resolve('done'));

describe('the contract', () => {
  it('offers nothing on a project or a work item but what everyone may ask, when reports are due, and what is a blueprint', () => {
    const offered: readonly (readonly [string, Operation])[] = [
      ...Object.entries(surfaces.project),
      ...Object.entries(surfaces.item),
    ];
    const reserved = offered.filter(([, { right }]) => right !== 'view');

    expect(reserved.map(([name, { right }]) => [name, right])).toEqual([
      ['report.set-cadence', 'manage-portfolios'],
      ['blueprint.save', 'administer'],
    ]);
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
        criteria: [{ id: 'a', name: 'A', source: 'progress', direction: 'max', group: null }],
        groups: [],
        weighting: { kind: 'direct', weights: [-1] },
      },
      'weighting.weights.0',
    ],
    ['setup.status', { extra: 1 }, 'payload'],
    ['project.run', {}, 'id'],
  ] as const)('names the place in a payload for %s', async (name, payload, where) => {
    const error: unknown = await answerOperation(
      { operation: contract[name], useCase: ran(), payload },
      inMemoryDeps(),
    ).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'invalid-input', where });
    expect((error as AppError).message).toMatch(new RegExp(`^${where}: .+`));
  });
});
