import type { CertificateId } from '../../../src/domain/foundation/ids';
import type { SealedCertificate } from '../../../src/domain/standards/certification/certificate';
import type { CertificateRepository, ListedCertificate } from '../../../src/usecases/ports';

export type KeptCertificate = {
  readonly listed: ListedCertificate;
  readonly sealed: SealedCertificate;
};

export function certificatesInMemory(seed: readonly KeptCertificate[] = []): CertificateRepository {
  const kept = new Map<CertificateId, KeptCertificate>(seed.map((one) => [one.listed.id, one]));

  return {
    add: async (listed, sealed) => {
      kept.set(listed.id, { listed, sealed });
    },
    of: async (id) =>
      [...kept.values()]
        .map(({ listed }) => listed)
        .filter(({ governedId }) => governedId === id)
        .sort((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1)),
    read: async (id) => kept.get(id)?.sealed ?? null,
  };
}
