import { nodeId } from '@domain/foundation/ids';

import { aNode } from '../../../test/builders';
import { nodeChoices } from './node-tree';

const programme = (name: string, parent: string) =>
  aNode({ id: nodeId(name), name, kind: 'programme', parentId: nodeId(parent) });

it('offers everything, then each portfolio by name with its programmes below it', () => {
  const choices = nodeChoices([
    programme('Payments', 'digital'),
    aNode({ id: nodeId('regulatory'), name: 'Regulatory' }),
    aNode({ id: nodeId('digital'), name: 'Digital' }),
    programme('Channels', 'digital'),
  ]);

  expect(choices.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    '0 All projects',
    '0 Digital',
    '1 Channels',
    '1 Payments',
    '0 Regulatory',
  ]);
});

it('keeps a programme whose portfolio is not shown', () => {
  expect(nodeChoices([programme('Payments', 'hidden')]).map(({ name }) => name)).toContain(
    'Payments',
  );
});
