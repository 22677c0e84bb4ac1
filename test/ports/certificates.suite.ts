import { instant } from '../../src/domain/foundation/calendar';
import { certificateId, governedId } from '../../src/domain/foundation/ids';
import type { CertificateRepository, ListedCertificate } from '../../src/usecases/ports';
import { NOW, TODAY } from '../support/builders';

const one = governedId('project:1');

function listed(id: string, overrides: Partial<ListedCertificate> = {}): ListedCertificate {
  return {
    id: certificateId(id),
    governedId: one,
    day: TODAY,
    issuedAt: NOW,
    standard: 'PM² 1.0.0',
    score: 93.75,
    level: 'substantial',
    hash: 'a'.repeat(64),
    ...overrides,
  };
}

const sealed = { certificate: '{"name":"Öl ☂"}', hash: 'a'.repeat(64) };

/** What any certificate repository must do. `make` gives an empty one. */
export function certificatesSuite(make: () => Promise<CertificateRepository>): void {
  it('lists those of one project, latest first, and gives back the very text that was sealed', async () => {
    const certificates = await make();
    const later = listed('c-2', { issuedAt: instant('2026-03-03T00:00:00.000Z'), score: null });
    await certificates.add(listed('c-1'), sealed);
    await certificates.add(later, { ...sealed, certificate: '{}' });
    await certificates.add(listed('c-3', { governedId: governedId('project:2') }), sealed);

    expect(await certificates.of(one)).toEqual([later, listed('c-1')]);
    expect(await certificates.read(certificateId('c-1'))).toEqual(sealed);
  });

  it('knows no certificate that was not added', async () => {
    expect(await (await make()).read(certificateId('c-1'))).toBeNull();
  });
}
