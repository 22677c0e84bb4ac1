import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { ListedCertificate } from '@contract/certificates';
import type { GovernedId } from '@domain/foundation/ids';
import { type Certificate, certificateFile } from '@domain/standards/certification/certificate';

import { ask } from '../../shared/ask';
import { downloadText } from '../../shared/download';
import { openFlag } from '../../shared/flag';
import { question, useAnswer } from '../../shared/questions';

export const useCertificates = (id: GovernedId) => useAnswer('certificates.list', { id });

export function useIssueCertificate(id: GovernedId) {
  const queryClient = useQueryClient();

  return useMutation({
    mutationFn: () => ask('certificate.issue', { id }),
    onSuccess: async () => {
      openFlag({ title: 'Certificate issued' });
      await queryClient.invalidateQueries(question('certificates.list', { id }));
    },
  });
}

/** Hands out the very text that was sealed. */
export function useDownloadCertificate({ governedId: id, id: certificate }: ListedCertificate) {
  return useMutation({
    mutationFn: () => ask('certificate.read', { id, certificate }),
    onSuccess: (sealed) => {
      const { project, day } = JSON.parse(sealed.certificate) as Certificate;
      const name = `certificate-${project.key}-${day}.json`;
      downloadText(name, certificateFile(sealed), 'application/json');
    },
    onError: ({ message }) =>
      openFlag({ title: 'Certificate not downloaded', description: message, type: 'error' }),
  });
}
