import type { SiteSurvey } from '@contract/setup';
import type { ArtifactKind, ArtifactMapping } from '@domain/foundation/artifact';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { isMissing, withMissingCreatedAs } from './mapping-draft';
import styles from './standards.module.css';

type FillMissingProps = {
  readonly kinds: readonly ArtifactKind[];
  readonly issueTypes: SiteSurvey['issueTypes'];
  readonly mapping: readonly ArtifactMapping[];
  readonly onChange: (mapping: readonly ArtifactMapping[]) => void;
};

/** One type for all kinds that none creates yet: most sites have no type for each. */
export function FillMissing({ kinds, issueTypes, mapping, onChange }: FillMissingProps) {
  const { count } = useFormats();
  const missing = kinds.filter((kind) => isMissing(mapping, kind));
  if (missing.length === 0) return null;

  return (
    <div className={styles['measure']}>
      <FormField
        label={`Create the ${count(missing.length, 'missing kind')} as`}
        helper="People can then make them from a finding, and their rules are decided. What each one is stands on the work item itself."
      >
        {(control) => (
          <Choice
            control={control}
            placeholder="Choose a type, such as Task"
            options={issueTypes.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(type) => onChange(withMissingCreatedAs(mapping, kinds, type))}
          />
        )}
      </FormField>
    </div>
  );
}
