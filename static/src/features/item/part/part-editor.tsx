import Button from '@atlaskit/button/new';
import { type FormEvent, useState } from 'react';

import type { ShownPart } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { openFlag } from '../../../shared/flag';
import { useForge } from '../../../shared/forge-context';
import { Problem } from '../../../shared/states';
import { useWritePart } from '../item-data';
import { ChangeFields, IssueFields } from './other-fields';
import { parsePart } from './parse-part';
import { PartConflict } from './part-conflict';
import type { FormState } from './part-fields';
import { type PartErrors, partText } from './part-text';
import styles from './part.module.css';
import { RiskFields } from './risk-fields';

const FIELDS = { risk: RiskFields, issue: IssueFields, 'change-request': ChangeFields } as const;

type PartEditorProps = {
  readonly itemKey: WorkItemKey;
  /** As it stands now, which may be otherwise than when the form was opened. */
  readonly part: ShownPart;
  readonly onDone: () => void;
};

export function PartEditor({ itemKey, part: { value, seen }, onDone }: PartEditorProps) {
  const { locale } = useForge();
  const [opened, setOpened] = useState(seen);
  const [text, setText] = useState(() => partText(value, locale));
  const [errors, setErrors] = useState<PartErrors>({});
  const write = useWritePart();
  const form: FormState = { text, errors, onChange: setText };
  const Fields = FIELDS[value.kind];

  const save = (over: string) => {
    const parsed = parsePart(value.kind, text, locale);
    setErrors(parsed.ok ? {} : parsed.errors);
    if (!parsed.ok) return;

    setOpened(over);
    write.mutate(
      { key: itemKey, seen: over, part: parsed.part },
      {
        onSuccess: () => {
          openFlag({ title: `${itemKey} saved` });
          onDone();
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(opened);
  };
  const isOvertaken = write.error?.code === 'conflict' && seen !== opened;

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Fields {...form} />
      {isOvertaken && (
        <PartConflict present={value} onKeepMine={() => save(seen)} onTakeTheirs={onDone} />
      )}
      {write.isError && !isOvertaken && <Problem title="It was not saved" error={write.error} />}
      <div className={styles['buttons']}>
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button appearance="primary" type="submit" isLoading={write.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
