import { defaultLimits } from '../formats/limits.ts';

const second = 1000; // ms

/** Limits on a request's body: those of the wire formats. */
export const bodyLimits = defaultLimits;

/** Most rows that one answer lists; more must be asked for in parts. */
export const mostListed = 1000;

/** Rows listed where a request does not say how many. */
export const usuallyListed = 100;

/** Longest idempotency key, characters. */
export const longestKey = 255;

/** How long a reply is kept under its idempotency key, ms of real time: a day. */
export const keyLifetime = 24 * 60 * 60 * second;

/** How often running worlds advance, ms of real time. */
export const tickPeriod = second / 4;

/** How often a silent event stream shows that it is alive, ms of real time. */
export const heartbeatPeriod = 15 * second;

/** Latest virtual time, 9999-12-31T23:59:59Z in ms since 1970 UTC: RFC 3339 years have four digits. */
export const latestInstant = 253_402_300_799_000;

/** Most worlds kept in memory; the others are replayed from the store when they are asked for. */
export const mostLoaded = 200;

/** Requests a second of a key that is made without a rate; twice as many may come at once. */
export const usualRate = 200;

/** Most worlds of the owner of a key that is made without a number. */
export const usualWorlds = 1000;

/** How long the secret before a rotation still holds, ms: an hour. */
export const rotationGrace = 60 * 60 * second;

/** How long a page stays signed in, ms: twelve hours. */
export const sessionLifetime = 12 * 60 * 60 * second;

/** Virtual time for which a rehearsal runs, ms: 30 days, past every deadline of a declaration. */
export const rehearsedFor = 30 * 24 * 60 * 60 * second;

/** Most events of a rehearsal, and of a recording of a scenario. */
export const mostRehearsed = 10_000;

/** How long a client may take to send its headers, and a whole request, ms. */
export const headersTime = 10 * second;
export const requestTime = 60 * second;

/** How long requests under way have when the server stops, ms. */
export const drainTime = 10 * second;

/** How long a request waits for a server to lead its world where that is changing hands, and how often it looks, ms. */
export const handoverTime = 5 * second;
export const handoverPause = 50;

/** How often a server looks for worlds whose leader has died, ms. */
export const takeOverPeriod = 2 * second;

/** How long deliveries wait that could not be read or stored, ms. */
export const repeatPause = second;

/** How long the client of a channel may take to answer a delivery, ms. */
export const deliveryTime = 15 * second;
