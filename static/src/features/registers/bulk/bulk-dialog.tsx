import Button from '@atlaskit/button/new';
import { useState } from 'react';

import { emptyPart, fieldsOf, type PartKind } from '@domain/artifacts/register-part';
import { artifactName } from '@domain/foundation/artifact-names';
import type { WorkItemKey } from '@domain/foundation/ids';

import { Choice } from '../../../shared/choice';
import { Dialog } from '../../../shared/dialog';
import { useForge, useFormats } from '../../../shared/forge-context';
import { FormField } from '../../../shared/form-field';
import { PartFields } from '../../../shared/part/part-fields';
import { fieldLabel, inputsOf, type PartText } from '../../../shared/part/part-inputs';
import { partText } from '../../../shared/part/part-text';
import styles from './bulk.module.css';
import type { Wish } from './plan-change';
import { ReviewDialog } from './review-dialog';

type BulkDialogProps = {
  readonly kind: PartKind;
  readonly keys: readonly WorkItemKey[];
  readonly onClose: () => void;
};

/** One figure, the same for several work items of a kind. */
export function BulkDialog({ kind, keys, onClose }: BulkDialogProps) {
  const { locale } = useForge();
  const { count } = useFormats();
  const members = membersOf(kind);
  const [member, setMember] = useState(members[0]?.value ?? '');
  const [text, setText] = useState<PartText>(() => partText(emptyPart(kind), locale));
  const [isReviewed, setIsReviewed] = useState(false);
  const inputs = inputsFor(kind, member);

  if (isReviewed) {
    const patch = Object.fromEntries(inputs.map(({ name }) => [name, text[name] ?? '']));
    const wishes = keys.map((key) => ({ key, line: null, patchFor: patchFor(kind, patch) }));
    return <ReviewDialog title="Change these?" {...{ wishes, locale, onClose }} />;
  }
  return (
    <Dialog
      title={`Edit ${count(keys.length, artifactName(kind).one, artifactName(kind).many)}`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" onClick={() => setIsReviewed(true)}>
            Review the changes
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <FormField label="Figure">
          {(control) => (
            <Choice control={control} options={members} value={member} onChange={setMember} />
          )}
        </FormField>
        <PartFields kind={kind} inputs={inputs} text={text} errors={{}} onChange={setText} />
        <p className={styles['note']}>Nothing is written before you have seen what would change.</p>
      </div>
    </Dialog>
  );
}

/** What can be said of a kind; a currency goes with its amounts. */
function membersOf(kind: PartKind) {
  return Object.entries(fieldsOf(kind))
    .filter(([, { type }]) => type !== 'currency')
    .map(([value, field]) => ({ value, label: fieldLabel(field) }));
}

function inputsFor(kind: PartKind, member: string) {
  const type = fieldsOf(kind)[member]?.type;
  const isMoney = type === 'amount' || type === 'quantity';
  return inputsOf(kind).filter(
    (input) => input.member === member || (isMoney && input.field.type === 'currency'),
  );
}

function patchFor(kind: PartKind, patch: PartText): Wish['patchFor'] {
  return (present) =>
    present === kind
      ? patch
      : { refusal: `It is kept as ${artifactName(present).article} ${artifactName(present).one} by now.` }; // prettier-ignore
}
