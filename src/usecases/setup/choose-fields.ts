import { AppError } from '../app-error';
import { refreshImport } from '../importing';
import type { Deps, ItemFields } from '../ports';
import type { RecordDeps } from '../recorded';
import { saveSetting } from './save-setting';
import { showSetup, type SetupDeps } from './show-setup';

/**
 * Says which fields carry the estimate and the flag, and which links block. A change is read from Jira anew:
 * all projects wait for their import again, and keep their figures until it is through.
 *
 * @throws AppError `invalid-input` for a field or a link type that the site does not have.
 */
export async function chooseFields(
  fields: ItemFields,
  deps: SetupDeps & RecordDeps & Pick<Deps, 'site'>,
) {
  await demandFields(fields, deps);
  await demandLinkTypes(fields, deps);
  const before = (await deps.settings.read('fields'))?.value ?? null;
  if (before !== null && areEqual(before, fields)) return showSetup({}, deps);

  await saveSetting('fields', fields, deps);
  const projects = await deps.projects.all();
  if (projects.some((project) => project.isChosen)) await refreshImport({}, deps);

  return showSetup({}, deps);
}

async function demandFields(
  { estimateFieldId, flaggedFieldId }: ItemFields,
  { site }: Pick<Deps, 'site'>,
): Promise<void> {
  const known = new Map((await site.fields()).map((field) => [field.id, field]));

  const estimate = estimateFieldId === null ? null : known.get(estimateFieldId);
  if (estimate === undefined || (estimate !== null && estimate.type !== 'number')) {
    throw new AppError('invalid-input', `The site has no number field ${estimateFieldId ?? ''}.`, {
      where: 'estimateFieldId',
    });
  }
  if (flaggedFieldId !== null && !known.has(flaggedFieldId)) {
    throw new AppError('invalid-input', `The site has no field ${flaggedFieldId}.`, {
      where: 'flaggedFieldId',
    });
  }
}

async function demandLinkTypes(
  { blockingLinkTypes }: ItemFields,
  { site }: Pick<Deps, 'site'>,
): Promise<void> {
  const known = new Set((await site.linkTypes()).map(({ name }) => name));
  blockingLinkTypes.forEach((name, index) => {
    if (!known.has(name)) {
      throw new AppError('invalid-input', `The site has no link type “${name}”.`, {
        where: `blockingLinkTypes.${index}`,
      });
    }
  });
}

function areEqual(one: ItemFields, other: ItemFields): boolean {
  return (
    one.estimateFieldId === other.estimateFieldId &&
    one.flaggedFieldId === other.flaggedFieldId &&
    one.blockingLinkTypes.length === other.blockingLinkTypes.length &&
    one.blockingLinkTypes.every((type) => other.blockingLinkTypes.includes(type))
  );
}
