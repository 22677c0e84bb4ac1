import type { Version } from '../../store/catalogue-entries';
import {
  type Comparison,
  type FieldHandler,
  type JqlValue,
  lookUp,
  ORDERING,
} from '../field-handler';
import type { JqlScope } from '../scope';
import { NEVER } from '../sql-part';
import type { FieldName } from './column-field';
import { firstOf, ownedBy, valueField } from './value-fields';

/** A version lies before another when their project lists it before; versions of two projects are not compared. */
export function versionField(
  name: FieldName,
  { field, scope }: { readonly field: string; readonly scope: JqlScope },
): FieldHandler {
  const { all } = scope.catalogue.versions;
  const kept = valueField({
    ...name,
    kind: 'version',
    field,
    sort: firstOf('version', field),
    valuesOf: lookUp(name.name, ({ text }) => ownedBy(scope, all, text)),
  });
  return {
    ...kept,
    operators: [...kept.operators, ...ORDERING],
    compares(operator, value) {
      const ids = versionsThat(operator, { than: value, all });
      return ids.length === 0 ? NEVER : kept.matches(ids);
    },
  };
}

const HOLDS: Readonly<Record<Comparison, (place: number, than: number) => boolean>> = {
  '<': (place, than) => place < than,
  '<=': (place, than) => place <= than,
  '>': (place, than) => place > than,
  '>=': (place, than) => place >= than,
};

function versionsThat(
  operator: Comparison,
  { than, all }: { readonly than: JqlValue; readonly all: readonly Version[] },
): readonly string[] {
  const projectKey = all.find(({ id }) => id === than)?.projectKey;
  const ids = all.filter((version) => version.projectKey === projectKey).map(({ id }) => id);
  return ids.filter((_, place) => HOLDS[operator](place, ids.indexOf(String(than))));
}
