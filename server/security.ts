import type { RequestHandler } from 'express';
import { HttpProblem } from './http-problem.ts';

/** The pages load everything from their own server; small fonts and images may stand in the style sheet. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = new Map([
  ['content-security-policy', contentSecurityPolicy],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
]);

/** Headers that every answer carries. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeaders(everywhere);
  next();
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites = new Set(['same-origin', 'none']);

/**
 * Refuses changes that a page of another site asks a visitor's browser to make. Browsers name the
 * relation in Sec-Fetch-Site (W3C Fetch Metadata); programs do not send the header and may pass.
 */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && !safeMethods.has(request.method) && !ownSites.has(site)) {
    throw new HttpProblem('cross-site', { got: site });
  }
  next();
};

/** Whether a host name means this machine: RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/**
 * Refuses requests that name another host than this machine. A page elsewhere can let its own name lead to a
 * loopback address (DNS rebinding); then the browser takes both for one site, and only the name gives it away.
 */
export const refuseForeignHosts: RequestHandler = (request, _response, next) => {
  const host = request.get('host') ?? '';
  if (!isLoopback(host.replace(/:\d+$/, ''))) throw new HttpProblem('foreign-host', { got: host });
  next();
};
