import Button from '@atlaskit/button/new';

import type { RegisterPage } from '@contract/registers';

import { openPath } from '../../shared/navigate';
import { CsvInButton } from './bulk/csv-in-button';
import type { RegisterAsked } from './register-asked';
import { useRegisterExport } from './register-data';

type RegisterActionsProps = {
  readonly asked: RegisterAsked;
  readonly page: Pick<RegisterPage, 'found' | 'jql'>;
};

/** What can be done with what the filters show. */
export function RegisterActions({ asked, page: { found, jql } }: RegisterActionsProps) {
  const file = useRegisterExport(asked);

  return (
    <>
      <Button isLoading={file.isPending} isDisabled={found === 0} onClick={() => file.mutate()}>
        Export CSV
      </Button>
      <CsvInButton />
      {jql !== null && (
        <Button onClick={() => void openPath(`/issues/?jql=${encodeURIComponent(jql)}`)}>
          Open in Jira
        </Button>
      )}
    </>
  );
}
