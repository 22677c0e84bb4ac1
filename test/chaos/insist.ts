import { CommandError } from '../../local/command-error';

const MOST_TRIES = 40;

/** Does what a person does on a bad day: tries again, until the app answers. */
export async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const isPassing =
        error instanceof CommandError || (error as Error).name === 'AppProcessError';
      if (!isPassing || tries === MOST_TRIES) throw error;
    }
  }
}
