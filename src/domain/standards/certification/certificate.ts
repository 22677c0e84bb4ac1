import type { Day, Instant } from '../../foundation/calendar';
import type { CertificateId, GovernedId, RuleId, StandardId } from '../../foundation/ids';
import type { Sha256 } from '../../foundation/sha256';
import { weigh } from '../compliance';
import type { ExemptionKind } from '../exemptions/exemption';
import type { Compliance, EvidenceItem, Rule, Verdict } from '../standard';
import type { RuleNotAsked } from '../what-is-asked';
import { type Level, levelOf } from './level';

/** Which text this is, and in which version: the first member of every certificate. */
export const CERTIFICATE_FORMAT = 'mandate.certificate.1';

/** A rule that was asked, and how it stood. */
export type CertifiedRule = Pick<Rule, 'id' | 'clause' | 'title' | 'severity' | 'weight'> & {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Since when the verdict has stood. */
  readonly since: Instant;
  readonly evidence: readonly EvidenceItem[];
  readonly evidenceTotal: number;
};

/** An exemption in force; people by their pseudonyms in the audit trail. */
export type CertifiedExemption = {
  readonly kind: ExemptionKind;
  readonly rule: RuleId;
  readonly reason: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly requestedBy: string;
  readonly approvedBy: string;
};

/** What is certified, before counts, score and level are worked out. */
export type CertificateDraft = {
  readonly id: CertificateId;
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly day: Day;
  readonly issuedAt: Instant;
  readonly standard: {
    readonly id: StandardId;
    readonly name: string;
    readonly version: string;
  };
  readonly results: readonly CertifiedRule[];
  readonly notAsked: readonly { readonly rule: RuleId; readonly why: RuleNotAsked['why'] }[];
  readonly exemptions: readonly CertifiedExemption[];
  /** Pseudonyms; the first one issued it. */
  readonly signers: readonly string[];
};

export type Certificate = CertificateDraft & {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly compliance: Compliance;
  readonly level: Level;
};

/** A certificate as it is kept and handed out: the very text that was hashed. */
export type SealedCertificate = { readonly certificate: string; readonly hash: string };

/**
 * Completes a certificate and seals its text. The same draft gives the same bytes.
 *
 * @example
 * sealCertificate(draft, sha256)
 * // { certificate: '{"format":"mandate.certificate.1","id":…,"level":"substantial"}', hash: sha256(certificate) }
 */
export function sealCertificate(draft: CertificateDraft, sha256: Sha256): SealedCertificate {
  const { compliance } = weigh(draft.results);
  const level = levelOf({ compliance, results: draft.results });
  const { id, project, day, issuedAt, standard, results, notAsked, exemptions, signers } = draft;
  const complete: Certificate = {
    format: CERTIFICATE_FORMAT,
    id,
    project,
    day,
    issuedAt,
    standard,
    results,
    notAsked,
    exemptions,
    signers,
    compliance,
    level,
  };

  const certificate = JSON.stringify(complete);
  return { certificate, hash: sha256(certificate) };
}

/** What is handed out: one line, in which not a byte can be other than it is. */
export function certificateFile({ certificate, hash }: SealedCertificate): string {
  return `${JSON.stringify({ certificate, hash })}\n`;
}
