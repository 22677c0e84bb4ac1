import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ListedCertificate } from '@contract/certificates';
import { day, instant } from '@domain/foundation/calendar';
import { certificateId, governedId } from '@domain/foundation/ids';

import { answerWith, type Answers, Refused, toldHost } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { CertificatesSection } from './certificates-section';

const id = governedId('project:10006');
const HASH = '0123456789abcdef'.repeat(4);

const listed: ListedCertificate = {
  id: certificateId('c-1'),
  governedId: id,
  day: day('2026-11-16'),
  issuedAt: instant('2026-11-16T09:30:00.000Z'),
  standard: 'PM² 3.1.0',
  score: 92.5,
  level: 'substantial',
  hash: HASH,
};
const list = (...certificates: readonly ListedCertificate[]) => ({ certificates, mayIssue: true });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsText(blob);
  });
}

function show(answers: Answers = {}) {
  const asked = answerWith({ 'certificates.list': list(listed), ...answers });
  const { container } = renderInForge(<CertificatesSection id={id} />);
  return { asked, container };
}

it('lists each certificate with its level in words and the first digits of its seal', async () => {
  show();
  const row = await screen.findByRole('row', { name: /^Nov 16/ });

  expect(row).toHaveTextContent(/^Nov 16, 2026PM² 3\.1\.0Substantial.*92\.5%.*9:30/);
  expect(within(row).getByText(HASH.slice(0, 12))).toHaveAttribute('title', HASH);
});

it('says how a file is verified', async () => {
  show();
  expect(await screen.findByText('scripts/verify-certificate.mjs')).toBeVisible();
});

it('copies the whole seal, or tells it where the browser refuses', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('button', { name: /^Copy the seal/ }));
  expect(await navigator.clipboard.readText()).toBe(HASH);
  expect(toldHost('showFlag').at(-1)).toMatchObject({ title: 'Seal copied' });

  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(screen.getByRole('button', { name: /^Copy the seal/ }));
  await waitFor(() => expect(toldHost('showFlag').at(-1)).toMatchObject({ description: HASH }));
});

describe('the file', () => {
  const files: { readonly name: string; readonly text: Promise<string> }[] = [];
  let last: Blob | null = null;

  beforeEach(() => {
    files.length = 0;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        last = blob;
        return '#file';
      },
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      if (last !== null) files.push({ name: this.download, text: textOf(last) });
    });
  });

  it('is the sealed text, byte for byte, named after project and day', async () => {
    const certificate = JSON.stringify({ project: { key: 'DOC', name: 'Ä "quoted"' }, day: '2026-11-16' }); // prettier-ignore
    const { asked } = show({ 'certificate.read': { certificate, hash: HASH } });

    await press(/^Download the certificate/);

    await waitFor(() => expect(files).toHaveLength(1));
    expect(asked.at(-1)).toEqual({ name: 'certificate.read', input: { id, certificate: 'c-1' } });
    expect(files[0]?.name).toBe('certificate-DOC-2026-11-16.json');
    expect(await files[0]?.text).toBe(`${JSON.stringify({ certificate, hash: HASH })}\n`);
  });

  it('is not handed out without a reason when it is refused', async () => {
    show({
      'certificate.read': () => {
        throw new Refused('not-allowed', 'Part of it is hidden from you.');
      },
    });

    await press(/^Download the certificate/);

    await waitFor(() =>
      expect(toldHost('showFlag').at(-1)).toMatchObject({
        title: 'Certificate not downloaded',
        description: 'Part of it is hidden from you.',
      }),
    );
    expect(files).toEqual([]);
  });
});

describe('issuing', () => {
  it('says first what is sealed, then seals it and lists it', async () => {
    let issued = false;
    const { asked } = show({
      'certificates.list': () => (issued ? list(listed) : list()),
      'certificate.issue': () => {
        issued = true;
        return listed;
      },
    });
    expect(await screen.findByText('None was issued yet.')).toBeVisible();

    await press('Issue certificate');
    const dialog = within(screen.getByRole('dialog', { name: 'Issue a certificate?' }));
    expect(dialog.getByText('It cannot be changed or taken back.')).toBeVisible();
    expect(asked.map(({ name }) => name)).not.toContain('certificate.issue');
    await userEvent.click(dialog.getByRole('button', { name: 'Issue certificate' }));

    expect(await screen.findByRole('rowheader', { name: 'Nov 16, 2026' })).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(asked).toContainEqual({ name: 'certificate.issue', input: { id } });
  });

  it('says in the dialog why it was refused', async () => {
    show({
      'certificate.issue': () => {
        throw new Refused('conflict', 'DOC is held against no standard.');
      },
    });
    await press('Issue certificate');
    const dialog = within(screen.getByRole('dialog'));

    await userEvent.click(dialog.getByRole('button', { name: 'Issue certificate' }));

    expect(await dialog.findByText('DOC is held against no standard.')).toBeVisible();
  });

  it('is offered to nobody else', async () => {
    show({ 'certificates.list': { certificates: [], mayIssue: false } });

    expect(await screen.findByText(/Whoever manages portfolios may issue one/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Issue certificate' })).not.toBeInTheDocument();
  });
});

it('says that it is loading, and why it failed', async () => {
  show({
    'certificates.list': () => {
      throw new Refused('internal', 'The database is away.');
    },
  });
  expect(screen.getByText('Loading certificates')).toBeInTheDocument();
  expect(await screen.findByText('The database is away.')).toBeVisible();
});

it('has nothing that axe complains of', async () => {
  const { container } = show();
  await screen.findByRole('table');

  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);
});
