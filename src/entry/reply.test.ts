import { NeedsAuthenticationError } from '@forge/api';

import { AppError } from '../usecases/app-error';
import { reply } from './reply';

const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  jest.spyOn(console, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
});
afterEach(() => jest.restoreAllMocks());

const failing = (error: unknown) => reply('portfolio.view', () => Promise.reject(error as Error));

describe('reply', () => {
  it('wraps an answer', async () => {
    expect(await reply('portfolio.view', async () => 7)).toEqual({ ok: true, value: 7 });
  });

  it('passes on the words of a failure that the user can act on, and logs nothing', async () => {
    const error = new AppError('conflict', 'Reload.', { where: 'name', details: ['one', 'two'] });

    expect(await failing(error)).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'Reload.', where: 'name', details: ['one', 'two'] },
    });
    expect(logged).toEqual([]);
  });

  it('logs that Jira failed', async () => {
    await failing(new AppError('upstream-failed', 'Jira is busy.'));

    expect(logged).toHaveLength(1);
  });

  it('keeps a bug to itself, and logs it once without what a customer wrote', async () => {
    const cause = new RangeError("Duplicate entry 'Secret project of Mia' for key");
    const error = new Error('Could not save Secret project of Mia', { cause });
    const answer = await failing(error);

    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected', details: [] } });
    expect(JSON.stringify(answer)).not.toContain('Secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]?.[0]).toContain('"operation":"portfolio.view"');
    expect(logged[0]?.[0]).toContain('"name":"RangeError"');
    expect(logged[0]?.[0]).toContain('reply.test.ts');
    expect(logged[0]?.[0]).not.toContain('Secret');
  });

  it('leaves it to the platform to ask the user for consent', async () => {
    const error = new NeedsAuthenticationError('Authentication Required', 'service');

    await expect(failing(error)).rejects.toBe(error);
    expect(logged).toEqual([]);
  });

  it('survives what is no error', async () => {
    expect(await failing('Secret')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(logged[0]?.[0]).not.toContain('Secret');
  });
});
