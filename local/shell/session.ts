import type { IncomingMessage } from 'node:http';

/** Who looks, and how: kept in cookies, so that several browsers can look as several people. */
const ACCOUNT_COOKIE = 'mandate-account';
const THEME_COOKIE = 'mandate-theme';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** The account a browser looks as; `null` when it has not chosen one. */
export function accountOf(request: IncomingMessage): string | null {
  return readCookie(request, ACCOUNT_COOKIE);
}

export function themeOf(request: IncomingMessage): Theme {
  const chosen = readCookie(request, THEME_COOKIE);
  return THEMES.find((theme) => theme === chosen) ?? 'auto';
}

export function accountCookie(accountId: string): string {
  return cookie(ACCOUNT_COOKIE, accountId);
}

export function themeCookie(theme: Theme): string {
  return cookie(THEME_COOKIE, theme);
}

function cookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000`;
}

function readCookie(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const found = pairs.find(([key]) => key === name)?.[1];
  if (found === undefined || found === '') return null;

  try {
    return decodeURIComponent(found);
  } catch (cause) {
    if (cause instanceof URIError) return null; // a mangled cookie is no choice
    throw cause;
  }
}
