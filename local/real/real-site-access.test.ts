import { takeRealSiteAccess } from './real-site-access';

const ACME = {
  MANDATE_SITE: 'https://acme.atlassian.net/',
  MANDATE_EMAIL: 'pmo@acme.example',
  MANDATE_TOKEN: 'a:secret',
};

describe('takeRealSiteAccess', () => {
  it('names the site, and the account as Jira wants it', () => {
    expect(takeRealSiteAccess({ ...ACME }, false)).toEqual({
      address: 'https://acme.atlassian.net',
      authorization: `Basic ${Buffer.from('pmo@acme.example:a:secret').toString('base64')}`,
      mayWrite: false,
    });
  });

  it('takes the token out of the environment, whatever else is wrong', () => {
    const environment: NodeJS.ProcessEnv = { ...ACME, MANDATE_SITE: 'nonsense' };

    expect(() => takeRealSiteAccess(environment, false)).toThrow('MANDATE_SITE is no address');
    expect(environment).not.toHaveProperty('MANDATE_TOKEN');
  });

  it('is nothing where the environment names nothing', () => {
    expect(takeRealSiteAccess({}, false)).toBeNull();
    expect(() => takeRealSiteAccess({}, true)).toThrow('--write is for a real site');
  });

  it.each(Object.keys(ACME))('misses %s', (name) => {
    expect(() => takeRealSiteAccess({ ...ACME, [name]: '' }, false)).toThrow(`${name} is not set.`);
  });

  it.each([
    'http://acme.atlassian.net',
    'http://127.0.0.1.evil.example',
    'https://acme.atlassian.net/jira',
    'https://user:word@acme.atlassian.net',
  ])('does not send a token to %s', (address) => {
    expect(() => takeRealSiteAccess({ ...ACME, MANDATE_SITE: address }, false)).toThrow(
      /^MANDATE_SITE /,
    );
  });

  it('lets a site on this machine do without a certificate', () => {
    const local = { ...ACME, MANDATE_SITE: 'http://127.0.0.1:8080' };

    expect(takeRealSiteAccess(local, true)).toMatchObject({ address: 'http://127.0.0.1:8080' });
  });
});
