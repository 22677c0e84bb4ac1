import { useState } from 'react';

import { addDays, type Day } from '@domain/foundation/calendar';
import type { GovernedId } from '@domain/foundation/ids';
import { type Cadence, nextDue } from '@domain/reporting/cadence';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { CadenceFields } from './cadence-fields';
import { cadenceForm, readCadence } from './cadence-form';
import styles from './reporting.module.css';
import { useReportChange } from './reporting-data';

type CadenceDialogProps = {
  readonly projects: readonly { readonly id: GovernedId; readonly version: number }[];
  readonly cadence: Cadence | null;
  readonly asOf: Day;
  readonly onClose: () => void;
};

/** Says when the reports of some projects are due. */
export function CadenceDialog({ projects, cadence, asOf, onClose }: CadenceDialogProps) {
  const formats = useFormats();
  const [form, setForm] = useState(() => cadenceForm(cadence, asOf));
  const set = useReportChange('report.set-cadence', 'Cadence set');
  const read = readCadence(form);

  const save = () => {
    if (read === 'no-day') return;
    set.mutate({ projects: [...projects], cadence: read }, { onSuccess: onClose });
  };

  return (
    <ConfirmDialog
      title={`When are the reports of ${formats.count(projects.length, 'project')} due?`}
      confirmLabel="Set cadence"
      isDangerous={false}
      isPending={set.isPending}
      error={set.error}
      onConfirm={save}
      onClose={onClose}
    >
      <CadenceFields
        form={form}
        lacksDay={read === 'no-day'}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {read !== 'no-day' && read !== null && (
        <p className={styles['quiet']}>
          The first report is due on {formats.day(nextDue(read, addDays(read.from, -1)))}. Days
          count in the site’s time zone.
        </p>
      )}
    </ConfirmDialog>
  );
}
