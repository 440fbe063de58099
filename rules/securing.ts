import type { Policy } from './policy.ts';
import type { Security } from './deadlines.ts';

/** Ways of securing duty, in the order in which entities number them. */
export const securities: readonly Security[] = [
  'guarantee',
  'group-finance',
  'financing-guarantee',
  'bond-insurance',
  'consolidated',
];

/** Whether a way of payment or of securing is one of {@link securities}. */
export const isSecurity = (method: string): method is Security =>
  (securities as readonly string[]).includes(method);

/** Switch behind each way of securing that has not always been there. */
const switches: Readonly<Partial<Record<Security, string>>> = {
  'group-finance': 'duty.diversified-guarantee',
  'financing-guarantee': 'duty.diversified-guarantee',
  'bond-insurance': 'duty.bond-insurance',
  consolidated: 'duty.consolidated',
};

/** Why a way of securing is not open to a trader: it is not introduced yet, or closed to the discredited. */
export type SecurityFault = 'security-not-introduced' | 'security-not-entitled';

/**
 * Looks whether customs takes this security from this trader; none where goods are not released before payment. A bank's guarantee is open to all; insurance asks for general
 * credit or better (GACC Announcement No. 155 of 2018), consolidated duty is closed to the discredited (No. 45 of 2017).
 */
export function securityFault(
  security: Security,
  { tier, policy }: { tier: string; policy: Policy },
): SecurityFault | undefined {
  if (!policy.flag('duty.release-on-guarantee')) return 'security-not-introduced';
  const introduced = switches[security];
  if (introduced === undefined) return undefined;
  if (!policy.flag(introduced)) return 'security-not-introduced';
  return tier === 'discredited' ? 'security-not-entitled' : undefined;
}
