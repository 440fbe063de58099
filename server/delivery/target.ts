import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are not the public internet: RFC 6890 and its successors, by address and prefix. */
const networks4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const networks6 = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const blocked = new BlockList();
for (const [address, prefix] of networks4) blocked.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of networks6) blocked.addSubnet(address, prefix, 'ipv6');

/** Whether an address is not of the public internet; an IPv4 address inside an IPv6 one counts as itself. */
export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivate(mapped);
  const family = isIP(address);
  return family === 0 || blocked.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Looks a name up and hands on public addresses only. The connection is made to the address that was checked, so
 * that a name cannot lead elsewhere a moment later (DNS rebinding).
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const open = (addresses ?? []).filter(({ address }) => !isPrivate(address));
    const [first] = open;
    if (error || !first) callback(error ?? refusedTarget(hostname), '', 0);
    else if (options.all === true) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

/** Why nothing is sent to an address that is not public. */
export function refusedTarget(hostname: string): Error {
  return new Error(
    `Target "${hostname}" is not on the public internet; start the server with --allow-private-targets to send there.`,
  );
}
