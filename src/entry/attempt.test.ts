import { AppError } from '../usecases/app-error';
import { attempt } from './attempt';

describe('an attempt', () => {
  let logged: string[];
  beforeEach(() => {
    logged = [];
    jest.spyOn(console, 'error').mockImplementation((line: string) => {
      logged.push(line);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('that succeeds answers nothing', async () => {
    expect(await attempt('work', async () => undefined)).toBeUndefined();
  });

  it.each([
    [30, 30],
    [3600, 900],
  ])(
    'asks the platform to come back when Jira said in %i seconds, at most in 900',
    async (asked, told) => {
      const busy = new AppError('upstream-failed', 'Busy.', { retryAfterSeconds: asked });

      expect(await attempt('work', () => Promise.reject(busy))).toEqual({
        _retry: true,
        retryOptions: { retryAfter: told, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED' },
      });
      expect(logged).toEqual([]);
    },
  );

  it('that fails otherwise is logged once and fails, without the words of the failure', async () => {
    const failure = new Error('Secret value');

    await expect(attempt('work', () => Promise.reject(failure))).rejects.toThrow(
      new Error('The work failed. What failed was logged.'),
    );
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain('Secret');
  });
});
