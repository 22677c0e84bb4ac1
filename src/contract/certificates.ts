import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import { certificateId, type CertificateId, type GovernedId } from '../domain/foundation/ids';
import type { SealedCertificate } from '../domain/standards/certification/certificate';
import type { Level } from '../domain/standards/certification/level';
import { governedIdInput } from './inputs';
import { answer, type Contract } from './operation';

export type ListedCertificate = {
  readonly id: CertificateId;
  readonly governedId: GovernedId;
  /** The day of the verdicts. */
  readonly day: Day;
  readonly issuedAt: Instant;
  /** Name and version. */
  readonly standard: string;
  readonly score: number | null;
  readonly level: Level;
  readonly hash: string;
};

const certificateIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(certificateId);

export const certificateOperations = {
  'certificates.list': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<{
      readonly certificates: readonly ListedCertificate[];
      readonly mayIssue: boolean;
    }>(),
  },
  'certificate.read': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput, certificate: certificateIdInput }),
    output: answer<SealedCertificate>(),
  },
  /** For those who hold the right to manage portfolios. */
  'certificate.issue': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ListedCertificate>(),
  },
} satisfies Contract;
