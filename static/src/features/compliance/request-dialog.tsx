import Button from '@atlaskit/button/new';
import { type FormEvent, useId, useState } from 'react';

import { addDays, type Day } from '@domain/foundation/calendar';
import type { ExemptionKind } from '@domain/standards/exemptions/exemption';

import { Dialog } from '../../shared/dialog';
import { Problem } from '../../shared/states';
import type { ProjectFinding } from './clauses';
import { useRequest } from './compliance-data';
import styles from './compliance.module.css';
import { parseRequest, type RequestErrors, type RequestText } from './request-form';
import { BoundField, ReasonField } from './request-fields';

const SUGGESTED_DAYS = 30;

type RequestDialogProps = {
  readonly kind: ExemptionKind;
  readonly finding: ProjectFinding;
  readonly today: Day;
  readonly onClose: () => void;
};

const WORDS: Readonly<Record<ExemptionKind, { readonly title: string; readonly lead: string }>> = {
  waiver: {
    title: 'Request a waiver',
    lead: 'The rule stays asked; till its last day it counts as waived. Somebody else has to approve it.',
  },
  tailoring: {
    title: 'Leave out this rule',
    lead: 'The rule is not asked of this project at all, and weighs nothing in its score. Somebody else has to approve it.',
  },
};

/** Asks for a waiver or a line of tailoring; what is wrong is said at its field. */
export function RequestDialog({ kind, finding, today, onClose }: RequestDialogProps) {
  const formId = useId();
  const [text, setText] = useState<RequestText>(() => ({
    reason: '',
    from: today,
    until: kind === 'waiver' ? addDays(today, SUGGESTED_DAYS) : '',
  }));
  const [errors, setErrors] = useState<RequestErrors>({});
  const asked = useRequest(kind);
  const field = { text, errors, onChange: setText };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseRequest(kind, text, today);
    setErrors(parsed.ok ? {} : parsed.errors);
    if (!parsed.ok) return;

    const { governedId, ruleId } = finding;
    asked.send({ governedId, ruleId, ...parsed.request }, onClose);
  };

  return (
    <Dialog
      title={WORDS[kind].title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" form={formId} isLoading={asked.isPending}>
            Send request
          </Button>
        </>
      }
    >
      <p>
        <strong>{finding.rule.title}.</strong> {WORDS[kind].lead}
      </p>
      <form id={formId} className={styles['form']} onSubmit={submit} noValidate>
        <ReasonField {...field} label="Reason" />
        {kind === 'tailoring' && <BoundField {...field} name="from" label="From" />}
        <BoundField
          {...field}
          name="until"
          label={kind === 'waiver' ? 'Until' : 'Until (leave empty for no end)'}
        />
      </form>
      {asked.error !== null && <Problem title="It was not sent" error={asked.error} />}
    </Dialog>
  );
}
