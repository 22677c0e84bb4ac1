import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';

import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { CertificateTable } from './certificate-table';
import { useCertificates } from './certificates-data';
import styles from './certificates.module.css';
import { IssueDialog } from './issue-dialog';

/** The certificates of one governed project, and the way to another one. */
export function CertificatesSection({ id }: { readonly id: GovernedId }) {
  const [isIssuing, setIsIssuing] = useState(false);
  const query = useCertificates(id);

  return (
    <Section
      title="Certificates"
      lead="Sealed statements of how the project kept its standard on a day, for those who have no access to this site."
      actions={
        query.data?.mayIssue === true && (
          <Button onClick={() => setIsIssuing(true)}>Issue certificate</Button>
        )
      }
    >
      <Certificates query={query} />
      {isIssuing && <IssueDialog id={id} onClose={() => setIsIssuing(false)} />}
    </Section>
  );
}

function Certificates({ query }: { readonly query: ReturnType<typeof useCertificates> }) {
  if (query.isPending) return <Loading what="certificates" rows={3} />;
  if (query.isError) {
    return (
      <Problem
        title="The certificates could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }

  const { certificates, mayIssue } = query.data;
  if (certificates.length === 0) {
    return (
      <p className={styles['none']}>
        None was issued yet.{mayIssue ? '' : ' Whoever manages portfolios may issue one.'}
      </p>
    );
  }
  return (
    <>
      <CertificateTable certificates={certificates} />
      <HowToVerify />
    </>
  );
}

function HowToVerify() {
  return (
    <p className={styles['verify']}>
      Whoever receives a file can verify it with <code>scripts/verify-certificate.mjs</code>, which
      needs Node alone and, given an export of the audit trail too, tells whether that trail vouches
      for the seal.
    </p>
  );
}
