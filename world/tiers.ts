/** Credit tiers of traders, in the order in which entities number them. */
export const tiers = ['advanced', 'certified', 'general', 'discredited'] as const;
