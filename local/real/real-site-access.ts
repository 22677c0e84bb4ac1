import { CommandError } from '../command-error';

/** Where a real Jira Cloud site is, and who asks it. */
export type RealSiteAccess = {
  /** Without a slash at its end. */
  readonly address: string;
  /** The value of the `Authorization` header. Never printed, stored or logged. */
  readonly authorization: string;
  readonly mayWrite: boolean;
};

const NAMES = ['MANDATE_SITE', 'MANDATE_EMAIL', 'MANDATE_TOKEN'] as const;

/**
 * Reads which real site to stand on from the environment, and takes the token out of it, so that no process started
 * from here inherits it.
 *
 * @returns null when the environment names none
 * @throws CommandError naming the variable that is missing or wrong
 *
 * @example
 * takeRealSiteAccess({ MANDATE_SITE: 'https://acme.atlassian.net', MANDATE_EMAIL: …, MANDATE_TOKEN: … }, false)
 * // { address: 'https://acme.atlassian.net', authorization: 'Basic …', mayWrite: false }
 */
export function takeRealSiteAccess(
  environment: NodeJS.ProcessEnv,
  mayWrite: boolean,
): RealSiteAccess | null {
  const [site = '', email = '', token = ''] = NAMES.map((name) => environment[name]);
  delete environment['MANDATE_TOKEN'];
  if (site === '' && email === '' && token === '') {
    if (mayWrite) throw wrong('--write', 'is for a real site: set MANDATE_SITE to its address.');
    return null;
  }
  const missing = NAMES.find((_, at) => [site, email, token][at] === '');
  if (missing !== undefined) {
    throw wrong(missing, `is not set. A real site needs ${NAMES.join(', ')}.`);
  }

  return {
    address: addressOf(site),
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    mayWrite,
  };
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.username !== '' || url.pathname !== '/' || url.search !== '') {
    throw wrong('MANDATE_SITE', 'is no address of a site: write it https://NAME.atlassian.net.');
  }
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw wrong('MANDATE_SITE', 'must begin with https://, for a token goes with each call.');
  }
  return url.origin;
}

function wrong(where: string, what: string): CommandError {
  return new CommandError('invalid-input', `${where} ${what}`, { where });
}
