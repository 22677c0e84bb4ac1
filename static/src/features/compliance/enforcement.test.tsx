import { screen } from '@testing-library/react';

import type { ProjectCompliance } from '@contract/project';
import { instant } from '@domain/foundation/calendar';

import { jiraAnswers } from '../../../test/bridge';
import { aFinding, aProjectCompliance } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { Enforcement } from './enforcement';

const failed = (mode: ProjectCompliance['mode']) => ({ ...aFinding({ verdict: 'failed' }), mode });
const asked = { lastAsked: instant('2026-03-02T09:00:00.000Z'), asked: 12, refused: 3 };

function show(override: Partial<ProjectCompliance>) {
  jiraAnswers({});
  return renderInForge(<Enforcement compliance={aProjectCompliance(override)} />).container;
}

it('says that directive rules are only detected where no workflow asks', () => {
  show({ findings: [failed('directive')], transitions: null });

  expect(screen.getByText(/detected here, not enforced/)).toBeVisible();
  expect(screen.getByText(/Standards are kept/)).toBeVisible();
});

it('says how many rules hold transitions back, and how often Mandate was asked and refused', () => {
  show({ findings: [failed('directive'), failed('controlling')], transitions: asked });

  expect(screen.getByText('1 directive rule may hold transitions back.')).toBeVisible();
  expect(screen.getByText(/asked about 12 transitions and refused 3/)).toBeVisible();
});

it('says nothing where no rule is directive', () => {
  expect(show({ findings: [failed('controlling')], transitions: null }).textContent).toBe('');
});
