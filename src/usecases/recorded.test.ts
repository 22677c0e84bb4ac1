import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { AppError } from './app-error';
import { recorded } from './recorded';

const change = {
  action: 'setup.fields',
  subject: 'site',
  before: 1,
  after: 2,
  about: [],
} as const;

const trailOf = ({ auditEntries }: ReturnType<typeof inMemoryDeps>) =>
  auditEntries.map(({ action, subject, after }) => [action, subject, after]);

describe('a recorded change', () => {
  it('is made after its entry was written', async () => {
    const deps = inMemoryDeps();
    const seen = await recorded(change, async () => trailOf(deps).length, deps);

    expect(seen).toBe(1);
    expect(deps.auditEntries).toEqual([{ ...change, by: 'mia', at: deps.now() }]);
  });

  it('is not made when the trail takes no entry', async () => {
    const make = jest.fn();
    const { audit, ...deps } = inMemoryDeps();
    const away = { ...audit, append: () => Promise.reject(new Error('away')) };

    await expect(recorded(change, make, { ...deps, audit: away })).rejects.toThrow('away');
    expect(make).not.toHaveBeenCalled();
  });

  it.each([
    [new AppError('conflict', 'Reload.'), 'conflict'],
    [new Error('Secret'), 'unexpected'],
  ])('that fails is followed by an entry that says so: %#', async (failure, why) => {
    const deps = inMemoryDeps();

    await expect(recorded(change, () => Promise.reject(failure), deps)).rejects.toBe(failure);
    expect(trailOf(deps)).toEqual([
      ['setup.fields', 'site', 2],
      ['change.failed', 'entry:1', { why }],
    ]);
  });

  it('that fails is told as it failed, though the trail is away by then', async () => {
    const { audit, ...deps } = inMemoryDeps();
    let left = 1;
    const failing = {
      ...audit,
      append: (draft: Parameters<typeof audit.append>[0]) =>
        left-- > 0 ? audit.append(draft) : Promise.reject(new Error('away')),
    };
    const make = () => Promise.reject(new Error('failed'));

    await expect(recorded(change, make, { ...deps, audit: failing })).rejects.toThrow('failed');
  });
});
