import { notFound } from '../reply';
import { findProject } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import type { SiteView } from './operation';

/** By id, or by key in any case. @throws JiraProblem 404 when there is none or the caller may not see it */
export function requireProject(idOrKey: string, { catalogue, rights }: SiteView): Project {
  const found = findProject(catalogue, idOrKey);
  const isNamed = found?.id === idOrKey || found?.key === idOrKey.toUpperCase();
  if (found !== undefined && isNamed && rights.may('BROWSE_PROJECTS', found)) return found;

  const what = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  throw notFound(`No project could be found with ${what} '${idOrKey}'.`);
}
