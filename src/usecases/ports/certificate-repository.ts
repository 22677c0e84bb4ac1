import type { Day, Instant } from '../../domain/foundation/calendar';
import type { CertificateId, GovernedId } from '../../domain/foundation/ids';
import type { SealedCertificate } from '../../domain/standards/certification/certificate';
import type { Level } from '../../domain/standards/certification/level';

/** A certificate by what it is listed with. */
export type ListedCertificate = {
  readonly id: CertificateId;
  readonly governedId: GovernedId;
  readonly day: Day;
  readonly issuedAt: Instant;
  readonly standard: string;
  readonly score: number | null;
  readonly level: Level;
  readonly hash: string;
};

/** Certificates are added and read; none is ever changed. */
export interface CertificateRepository {
  add(listed: ListedCertificate, sealed: SealedCertificate): Promise<void>;
  /** Latest first, at most 100. */
  of(governedId: GovernedId): Promise<readonly ListedCertificate[]>;
  read(id: CertificateId): Promise<SealedCertificate | null>;
}
