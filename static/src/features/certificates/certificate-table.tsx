import Button from '@atlaskit/button/new';

import type { ListedCertificate } from '@contract/certificates';

import { useFormats } from '../../shared/forge-context';
import { useDownloadCertificate } from './certificates-data';
import styles from './certificates.module.css';
import { levelWords } from './level-words';
import { Seal } from './seal';

type CertificateTableProps = { readonly certificates: readonly ListedCertificate[] };

export function CertificateTable({ certificates }: CertificateTableProps) {
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Certificates issued">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Standard</th>
            <th scope="col">Level</th>
            <th scope="col" className={styles['number']}>
              Score
            </th>
            <th scope="col">Issued</th>
            <th scope="col">Seal</th>
            <th scope="col">File</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => (
            <CertificateRow key={certificate.id} certificate={certificate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CertificateRow({ certificate }: { readonly certificate: ListedCertificate }) {
  const formats = useFormats();
  const download = useDownloadCertificate(certificate);
  const { day, standard, level, score, issuedAt, hash } = certificate;
  const { word, meaning } = levelWords(level);

  return (
    <tr>
      <th scope="row">{formats.day(day)}</th>
      <td>{standard}</td>
      <td>
        {word}
        <span className={styles['meaning']}>{meaning}</span>
      </td>
      <td className={styles['number']}>{score === null ? '–' : `${formats.decimal(score)}%`}</td>
      <td>{formats.instant(issuedAt)}</td>
      <td>
        <Seal hash={hash} />
      </td>
      <td>
        <Button spacing="compact" isLoading={download.isPending} onClick={() => download.mutate()}>
          Download
          <span className="visually-hidden"> the certificate of {formats.instant(issuedAt)}</span>
        </Button>
      </td>
    </tr>
  );
}
