import type { ArtifactKind } from '../foundation/artifact';
import type { ProjectRole } from '../foundation/project-role';
import type { RasciMatrix, RasciRow } from './rasci-matrix';

const COLUMNS = [
  'governance-body',
  'steering-committee',
  'project-owner',
  'business-manager',
  'business-implementation-group',
  'solution-provider',
  'project-manager',
  'project-core-team',
] as const satisfies readonly ProjectRole[];

/** `cells` in the order of the columns; a dash for no part. */
function row(name: string, artifact: ArtifactKind, cells: string): RasciRow {
  const parts = cells.split(' ').map((cell, at) => [COLUMNS[at] ?? 'no-column', cell] as const);
  return {
    name,
    artifacts: [artifact],
    cells: Object.fromEntries(parts.filter(([, cell]) => cell !== '–')),
  };
}

/**
 * Who has which part in the artifacts and activities of PM².
 *
 * Source: PM² Project Management Methodology Guide 3.0.1, European Commission, 2021, the RASCI tables of its chapters.
 */
export const PM2_MATRIX: RasciMatrix = {
  columns: COLUMNS,
  rows: [
    row('Project initiation request', 'project-initiation-request', 'I – A/S R S/C I – –'),
    row('Business case', 'business-case', 'I C A R C S S –'),
    row('Project charter', 'project-charter', 'I A C S C S R C'),
    row('Requirements management plan', 'requirements-management-plan', 'I I A C C I R S'),
    row('Risk management plan', 'risk-management-plan', 'I C A C I I R I'),
    row('Manage project change', 'change-request', 'I C A S I I R C'),
    row('Manage risks', 'risk', 'I C A S/C C I R C'),
    row('Manage quality', 'quality-review', 'I I I S/C C A R C'),
    row('Lessons learned', 'lesson-learned', 'I A C S C C R C'),
    row('Project-end report', 'project-end-report', 'I A C S C C R C'),
  ],
};
