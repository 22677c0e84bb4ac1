import { createHash } from 'node:crypto';

import { verifyExport } from '../../src/domain/audit/calculators';
import { calculators as withoutHost } from '../../src/domain/calculators';
import { calculateSelection } from '../../src/domain/selection/calculators';
import { CommandError } from '../command-error';
import { type CommandLine, onlyWord } from '../command-line';
import { readInput } from './read-input';

/** The domain knows no way to hash, and no clock: it is given them. */
const calculators: typeof withoutHost = {
  ...withoutHost,
  'audit.verify': (input) => verifyExport(input, sha256),
  'selection.solve': (input) => calculateSelection(input, () => performance.now() / 1000),
};

/** A pure function of the domain on plain data. Needs no site, no database and no build. */
export async function calcCommand(line: CommandLine): Promise<unknown> {
  const name = onlyWord(line, 'calculation');
  const calculate = Object.hasOwn(calculators, name) ? calculators[name] : undefined;
  if (calculate === undefined) {
    const known = Object.keys(calculators).sort().join(', ');
    throw new CommandError('not-found', `There is no calculation ${name}; there is ${known}.`, {
      where: 'calculation',
    });
  }
  const file = line.flags['input'];
  if (file === undefined) {
    throw new CommandError(
      'invalid-input',
      'Say what to calculate with: --input FILE, or - for standard input.',
      {
        where: '--input',
      },
    );
  }
  const input = await readInput(file);
  try {
    return calculate(input);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new CommandError('invalid-input', error.message, { where: file });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
