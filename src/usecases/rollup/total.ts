import { healthOfMany } from '../../domain/rollup/health-of-many';
import type { Assessment } from './assessment';

/** The worst of the children, naming those that decide. */
export function totalHealth(assessments: readonly Assessment[]) {
  return healthOfMany(assessments.map(({ project, health }) => ({ key: project.key, health })));
}
