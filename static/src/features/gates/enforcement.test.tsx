import { screen } from '@testing-library/react';
import axe from 'axe-core';

import { aGatesOfProject } from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { Enforcement } from './enforcement';

it('says that no workflow asks, that the record is old, and what went past a gate all the same', async () => {
  const ahead = {
    gate: 'RfP: ready for planning',
    phase: 'planning',
    artifacts: [
      { kind: 'work-plan', count: 2 },
      { kind: 'status-report', count: 1 },
    ],
  } as const;
  const gates = aGatesOfProject({ ahead, isAsked: false, isRecordOld: true });
  const { container } = renderInForge(<Enforcement gates={gates} />);

  expect(await screen.findByText('Gates are detected here, not enforced.')).toBeVisible();
  expect(screen.getByText('Jira has an old record of the gates of this project.')).toBeVisible();
  expect(
    screen.getByText('The project is ahead of “RfP: ready for planning”, which is not passed.'),
  ).toBeVisible();
  expect(screen.getByText(/It says that it is in the phase planning/)).toHaveTextContent(
    'asked for only after the gate: 2 work plans and 1 status report.',
  );
  expect((await axe.run(container)).violations).toEqual([]);
});

it.each([
  ['a workflow asks', {}],
  ['gates hold nothing back', { mode: 'supportive', isAsked: false }],
] as const)('says nothing where %s', (_what, overrides) => {
  renderInForge(<Enforcement gates={aGatesOfProject(overrides)} />);

  expect(screen.queryByText(/detected here/)).toBeNull();
  expect(screen.queryByText(/ahead of/)).toBeNull();
});
