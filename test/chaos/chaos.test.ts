import type { ChaosPlan } from './chaos-plan';
import { runChaos } from './run-chaos';
import { withoutVersionGuard } from './without-version-guard';

jest.setTimeout(600_000);

const short: ChaosPlan = {
  seed: '1',
  changes: 200,
  projects: 3,
  itemsEach: 16,
  leastOfEach: 1,
  rebuilds: 1,
  clicks: 30,
  meanwhile: 0.02,
};

describe('a site on which everything fails', () => {
  it('ends up with the figures it would have had, nothing lost and nothing done twice', async () => {
    const { problems, injected } = await runChaos(short);

    expect(problems).toEqual([]);
    expect(Object.values(injected).every((times) => times > 0)).toBe(true);
  });

  it('is found out where the app has a bug: without "newer wins" facts go back', async () => {
    const { problems } = await runChaos({
      ...short,
      changes: 40,
      projects: 6,
      rebuilds: 4,
      clicks: 0,
      meanwhile: 0, // imports begin by themselves then, and their pages can be overtaken
      around: withoutVersionGuard,
    });

    expect(problems).toContainEqual(expect.stringMatching(/overwritten by an older one/));
  });
});
