import { wasCutOff } from './cut-off';

describe('wasCutOff', () => {
  it.each(['FUNCTION_TIME_OUT', 'FUNCTION_OUT_OF_MEMORY', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'])(
    'is so of a job that comes again for %s',
    (retryReason) => {
      expect(wasCutOff({ retryCount: 1, retryReason })).toBe(true);
    },
  );

  it('is not so of a job that the app wanted to come later, nor of one that comes for the first time', () => {
    expect(wasCutOff({ retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED' })).toBe(false);
    expect(wasCutOff(undefined)).toBe(false);
  });
});
