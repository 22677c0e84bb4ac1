import { fromJson } from '../expressions/json-values';
import { loadOnce } from '../expressions/run';
import { type Entity, property, unmodelledMembers } from '../expressions/values';
import { toJson } from '../json';
import type { SiteView } from '../rest/operation';
import { findAccount } from '../store/accounts';
import type { Project } from '../store/catalogue-entries';
import { personJson } from '../write/person-value';
import { asId, asIs, entityFrom } from './entity';
import { propertiesOf } from './properties-entity';
import { userFrom } from './user-entity';

export function projectEntity(project: Project, view: SiteView): Entity {
  const { id, key, name, style, projectTypeKey, projectCategory } = project;
  const category = entityFrom('ProjectCategory', toJson(projectCategory), {
    reads: { id: asId, name: asIs, description: asIs },
  });
  const properties = propertiesOf({ kind: 'project', id }, { view });
  return {
    kind: 'entity',
    type: 'Project',
    id,
    members: new Map([
      ['id', property(() => Number(id))],
      ...Object.entries({ key, name, style, projectTypeKey }).map(
        ([member, value]) => [member, property(() => fromJson(value))] as const,
      ),
      ['projectCategory', property(() => category)],
      ['properties', property(() => properties)],
      ['lead', property((run) => loadOnce(run, `Project ${id} lead`, () => leadOf(project, view)))],
      ...unmodelledMembers('avatarUrls'),
    ]),
  };
}

async function leadOf({ lead }: Project, view: SiteView): Promise<Entity | null> {
  const account = lead === undefined ? null : await findAccount(view.database, lead);
  return account === null ? null : userFrom(personJson(account), view);
}
