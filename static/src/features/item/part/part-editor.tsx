import Button from '@atlaskit/button/new';
import { type FormEvent, useState } from 'react';

import type { ShownPart } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';

import { openFlag } from '../../../shared/flag';
import { useForge } from '../../../shared/forge-context';
import { type PartErrors, parsePart } from '../../../shared/part/parse-part';
import { PartFields } from '../../../shared/part/part-fields';
import { inputsOf } from '../../../shared/part/part-inputs';
import { partText } from '../../../shared/part/part-text';
import { Notice, Problem } from '../../../shared/states';
import { useWritePart } from '../item-data';
import { PartConflict } from './part-conflict';
import styles from './part-form.module.css';

type Wrong = { readonly errors: PartErrors; readonly problem: string | null };

const NOTHING_WRONG: Wrong = { errors: {}, problem: null };

type PartEditorProps = {
  readonly itemKey: WorkItemKey;
  /** As it stands now, which may be otherwise than when the form was opened. */
  readonly part: ShownPart;
  readonly onDone: () => void;
};

export function PartEditor({ itemKey, part, onDone }: PartEditorProps) {
  const { locale } = useForge();
  const { value, seen } = part;
  const [opened, setOpened] = useState(seen);
  const [text, setText] = useState(() => partText(value, locale));
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const write = useWritePart();

  const save = (over: string) => {
    const parsed = parsePart(value.kind, text, locale);
    setWrong(parsed.ok ? NOTHING_WRONG : parsed);
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
      <PartFields
        kind={value.kind}
        inputs={inputsOf(value.kind)}
        text={text}
        errors={wrong.errors}
        onChange={setText}
      />
      {wrong.problem !== null && <Contradiction problem={wrong.problem} />}
      {isOvertaken && (
        <PartConflict present={part} onKeepMine={() => save(seen)} onTakeTheirs={onDone} />
      )}
      {write.isError && !isOvertaken && <Problem title="It was not saved" error={write.error} />}
      <Buttons isSaving={write.isPending} onCancel={onDone} />
    </form>
  );
}

function Contradiction({ problem }: { readonly problem: string }) {
  return (
    <div role="alert">
      <Notice appearance="warning" title="These cannot stand together">
        <p>{problem}</p>
      </Notice>
    </div>
  );
}

type ButtonsProps = { readonly isSaving: boolean; readonly onCancel: () => void };

function Buttons({ isSaving, onCancel }: ButtonsProps) {
  return (
    <div className={styles['buttons']}>
      <Button appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <Button appearance="primary" type="submit" isLoading={isSaving}>
        Save
      </Button>
    </div>
  );
}
