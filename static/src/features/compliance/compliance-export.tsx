import Button from '@atlaskit/button/new';

import type { ProjectCompliance } from '@contract/project';

import { downloadCsv } from '../../shared/csv';
import { downloadText } from '../../shared/download';
import { complianceCsv, complianceJson, nameOfExport } from './compliance-file';

/** The findings of the project as files. */
export function ComplianceExport({ compliance }: { readonly compliance: ProjectCompliance }) {
  return (
    <>
      <Button
        onClick={() => downloadCsv(nameOfExport(compliance, 'csv'), complianceCsv(compliance))}
      >
        Export CSV
      </Button>
      <Button
        onClick={() =>
          downloadText(
            nameOfExport(compliance, 'json'),
            complianceJson(compliance),
            'application/json',
          )
        }
      >
        Export JSON
      </Button>
    </>
  );
}
